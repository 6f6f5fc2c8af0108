import { createHmac, timingSafeEqual } from "node:crypto"
import { z } from "zod"

/** What the link in a digest carries: whose it is, under the deployment’s seal. It lasts, as old mail does. */
export function stopToken(secret: string, accountId: string): string {
  return `${accountId}.${sealOf(secret, accountId).toString("base64url")}`
}

/** The account a link stops the digest of; undefined when it is not one of ours. */
export function accountOfToken(secret: string, token: string): string | undefined {
  const [accountId = "", seal = ""] = token.split(".")
  if (!z.uuid().safeParse(accountId).success) return undefined
  const [given, right] = [Buffer.from(seal, "base64url"), sealOf(secret, accountId)]
  return given.length === right.length && timingSafeEqual(given, right) ? accountId : undefined
}

function sealOf(secret: string, accountId: string) {
  return createHmac("sha256", secret).update(`stop digest\n${accountId}`).digest()
}
