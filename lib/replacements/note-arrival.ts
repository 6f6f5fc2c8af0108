import { and, lte } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { replacements } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { mayRecord } from "@/lib/contacts/may-record"
import { NotFound } from "@/lib/refusal"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { underWay } from "./under-way"

const idOrNone = z.uuid().or(z.literal("")).default("")

export const NoteArrival = z.object({
  ballotId: z.uuid(),
  memberId: z.uuid(),
  next: idOrNone,
  within: idOrNone,
})
export type NoteArrival = z.output<typeof NoteArrival>

/** A member’s new paper has come. One that was asked for later, while this waited on a phone, is another. */
export async function noteArrival(
  tx: Tx,
  actor: Actor,
  { ballotId, memberId }: Pick<NoteArrival, "ballotId" | "memberId">,
  now: Date,
) {
  const [place] = await placesOnRoll(tx, ballotId, [memberId])
  if (!place) throw new NotFound()
  mayRecord(place, undefined, now)
  const [come] = await tx
    .update(replacements)
    .set({ arrivedAt: now, arrivedBy: actor.accountId })
    .where(and(underWay(ballotId, memberId), lte(replacements.madeAt, now)))
    .returning({ id: replacements.id })
  const about = { ballotId, branchId: place.branchId, subjectId: memberId, people: 1 }
  if (come) await recordAct(tx, actor, "replacement.arrive", about)
}
