import { randomUUID } from "node:crypto"
import { withReach, withSignIn } from "@/db"
import { AddPasskey, addPasskey } from "@/lib/passkeys/add-passkey"
import { optionsToMake } from "@/lib/passkeys/options-to-make"
import { optionsToUse } from "@/lib/passkeys/options-to-use"
import { TryPasskey, tryPasskey } from "@/lib/passkeys/try-passkey"
import { authenticator } from "./authenticator"
import { actorFor } from "./cast"

/** A challenge to make a passkey, as the account would be given it. */
export async function challengeToMake(account: { id: string }, at = new Date()) {
  const actor = await actorFor(account)
  return (await withReach(actor, (tx) => optionsToMake(tx, actor, at))).challenge
}

export const challengeToUse = async (at = new Date()) => (await optionsToUse(at)).challenge

/** Saves what a phone answered, as the account would. */
export async function savePasskey(account: { id: string }, made: string, at = new Date()) {
  const actor = await actorFor(account)
  const input = AddPasskey.parse({ made, label: `iPhone, Safari ${randomUUID()}` })
  return withReach(actor, (tx) => addPasskey(tx, actor, input, at))
}

/** A phone whose passkey has been kept for the account. */
export async function phoneOf(account: { id: string }) {
  const phone = authenticator()
  const made = phone.make(account, { challenge: await challengeToMake(account) })
  return { phone, ...(await savePasskey(account, made)) }
}

/** Signs in with what a phone answered: the address it opens, or a refusal. */
export function signInWith(used: string, at = new Date()) {
  return withSignIn((tx) => tryPasskey(tx, TryPasskey.parse({ used }), at))
}
