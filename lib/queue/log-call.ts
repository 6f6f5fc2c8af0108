import type { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { LogContact, logContact } from "@/lib/contacts/log-contact"
import { ClaimNext, claimNext } from "./claim-next"
import { endClaim } from "./end-claim"

export const LogCall = LogContact.extend(ClaimNext.shape)
export type LogCall = z.output<typeof LogCall>

/** Logs what a call brought and takes the next to call. A note alone keeps the member: the call is still to come. */
export async function logCall(tx: Tx, actor: Actor, input: LogCall, now: Date) {
  await logContact(tx, actor, input, now)
  if (input.answer === "note") return { next: { memberId: input.memberId } }
  await endClaim(tx, actor, input, now)
  return { next: await claimNext(tx, actor, input, now) }
}
