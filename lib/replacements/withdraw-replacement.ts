import { and, lte } from "drizzle-orm"
import type { z } from "zod"
import type { Tx } from "@/db"
import { replacements } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { NoteArrival } from "./note-arrival"
import { underWay } from "./under-way"

export const WithdrawReplacement = NoteArrival
export type WithdrawReplacement = z.output<typeof WithdrawReplacement>

/** A new paper is no longer needed. It stays in the history, and in no list. */
export async function withdrawReplacement(
  tx: Tx,
  actor: Actor,
  { ballotId, memberId }: Pick<WithdrawReplacement, "ballotId" | "memberId">,
  now: Date,
) {
  const [place] = await placesOnRoll(tx, ballotId, [memberId])
  if (!place) throw new NotFound()
  const [withdrawn] = await tx
    .update(replacements)
    .set({ withdrawnAt: now, withdrawnBy: actor.accountId })
    .where(and(underWay(ballotId, memberId), lte(replacements.madeAt, now)))
    .returning({ id: replacements.id })
  const about = { ballotId, branchId: place.branchId, subjectId: memberId, people: 1 }
  if (withdrawn) await recordAct(tx, actor, "replacement.withdraw", about)
}
