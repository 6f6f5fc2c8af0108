import { generateRegistrationOptions } from "@simplewebauthn/server"
import type { Tx } from "@/db"
import { passkeys } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { env } from "@/lib/env"
import { newChallenge } from "./challenge"
import { relyingParty } from "./relying-party"

/** What a browser is asked when it is to make a passkey: one that needs no address typed, and proves who holds the phone. */
export async function optionsToMake(tx: Tx, actor: Actor, now: Date) {
  const kept = await tx.select({ id: passkeys.credentialId, transports: passkeys.transports }).from(passkeys)
  return generateRegistrationOptions({
    rpName: "Turnout",
    rpID: relyingParty().id,
    userID: new TextEncoder().encode(actor.accountId),
    userName: actor.email,
    userDisplayName: actor.name,
    challenge: newChallenge(env().AUTH_SECRET, `account ${actor.accountId}`, now),
    excludeCredentials: kept,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
}
