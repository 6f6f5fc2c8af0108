import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"

export const challengeMinutes = 5

/** Who is to answer a challenge: anyone signing in, or the one account a passkey is made for. */
export type Answerer = "sign-in" | `account ${string}`

const clockBytes = 6
const nonceBytes = 18

/**
 * A challenge that carries its own end and the deployment’s seal, so that any process can tell one of ours and
 * nothing is written until one is answered: asking for them fills no table.
 */
export function newChallenge(secret: string, answerer: Answerer, now: Date) {
  const body = Buffer.alloc(clockBytes + nonceBytes)
  body.writeUIntBE(now.getTime() + challengeMinutes * 60_000, 0, clockBytes)
  randomBytes(nonceBytes).copy(body, clockBytes)
  return new Uint8Array(Buffer.concat([body, sealOf(secret, answerer, body)]))
}

/** When a challenge, in base64url, runs out: undefined when it is not ours, was for someone else, or has run out. */
export function challengeExpiry(secret: string, answerer: Answerer, challenge: string, now: Date) {
  const bytes = Buffer.from(challenge, "base64url")
  const body = bytes.subarray(0, clockBytes + nonceBytes)
  const seal = bytes.subarray(clockBytes + nonceBytes)
  const rightSeal = sealOf(secret, answerer, body)
  if (seal.length !== rightSeal.length || !timingSafeEqual(seal, rightSeal)) return undefined
  const expiresAt = new Date(body.readUIntBE(0, clockBytes))
  return expiresAt > now ? expiresAt : undefined
}

function sealOf(secret: string, answerer: Answerer, body: Buffer) {
  return createHmac("sha256", secret).update(`passkey challenge\n${answerer}\n`).update(body).digest()
}
