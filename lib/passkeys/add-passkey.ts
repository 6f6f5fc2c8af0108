import { verifyRegistrationResponse } from "@simplewebauthn/server"
import { z } from "zod"
import type { Tx } from "@/db"
import { passkeys } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { MadePasskey } from "./browser-answer"
import { relyingParty } from "./relying-party"
import { spendChallenge } from "./spend-challenge"

export const AddPasskey = z.object({
  made: MadePasskey,
  label: z.string().trim().min(1).max(60),
})

type Input = z.output<typeof AddPasskey>

/** Keeps the open half of a passkey that the actor’s device has just made. */
export async function addPasskey(tx: Tx, actor: Actor, { made, label }: Input, now: Date) {
  const { credential, challenge } = await verified(made)
  await spendChallenge(tx, challenge, `account ${actor.accountId}`, now)
  const [added] = await tx
    .insert(passkeys)
    .values({
      accountId: actor.accountId,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString("base64url"),
      counter: credential.counter,
      transports: made.response.transports,
      label,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: passkeys.id })
  if (!added) throw new Refusal("This passkey is here already.")
  await recordAct(tx, actor, "passkey.add", { subjectId: added.id, detail: { label } })
  return { passkeyId: added.id }
}

async function verified(made: Input["made"]) {
  const { id, origin } = relyingParty()
  let challenge = ""
  const answer = await verifyRegistrationResponse({
    response: made,
    expectedChallenge: (given) => {
      challenge = given
      return true // Whether it is ours is asked when it is spent.
    },
    expectedOrigin: origin,
    expectedRPID: id,
  }).catch(() => undefined)
  if (!answer?.verified) throw new Refusal("Your phone’s answer could not be read. Try once more.")
  return { credential: answer.registrationInfo.credential, challenge }
}
