import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto"
import { isoCBOR } from "@simplewebauthn/server/helpers"
import { siteUrl } from "@/lib/env"

const hash = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest()
const said = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url")

type Situation = { challenge: string; origin?: string; rpId?: string; isVerified?: boolean }

/** A phone that keeps one passkey, made of the same bytes that a real one sends. */
export function authenticator() {
  const id = randomBytes(16)
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "" } = publicKey.export({ format: "jwk" })
  let userHandle = ""

  const clientData = (type: string, { challenge, origin = siteUrl().origin }: Situation) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  const about = (counter: number, more: number, { rpId, isVerified = true }: Situation) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const flags = 1 | (isVerified ? 4 : 0) | more
    return Buffer.concat([hash(rpId ?? siteUrl().hostname), Buffer.from([flags]), count])
  }

  const credential = { id: said(id), rawId: said(id), type: "public-key", clientExtensionResults: {} }

  return {
    /** The form field that the browser sends when it has made the passkey for an account. */
    make(account: { id: string }, situation: Situation) {
      userHandle = said(Buffer.from(account.id))
      const coseKey = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, "base64url"))],
          [-3, new Uint8Array(Buffer.from(y, "base64url"))],
        ]),
      )
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey])
      const attestation = new Map<string, string | Uint8Array | Map<string, string>>([
        ["fmt", "none"],
        ["attStmt", new Map()],
        ["authData", new Uint8Array(Buffer.concat([about(0, 64, situation), attested]))],
      ])
      const response = {
        clientDataJSON: said(clientData("webauthn.create", situation)),
        attestationObject: said(isoCBOR.encode(attestation)),
        transports: ["internal", "telepathy"],
      }
      return JSON.stringify({ ...credential, response })
    },

    /** The form field that the browser sends when the passkey is used, for the `counter`th time. */
    use(counter: number, situation: Situation, handle = userHandle) {
      const authenticatorData = about(counter, 0, situation)
      const clientDataJSON = clientData("webauthn.get", situation)
      const signature = sign("sha256", Buffer.concat([authenticatorData, hash(clientDataJSON)]), privateKey)
      const response = {
        clientDataJSON: said(clientDataJSON),
        authenticatorData: said(authenticatorData),
        signature: said(signature),
        userHandle: handle,
      }
      return JSON.stringify({ ...credential, response })
    },
  }
}
