import { z } from "zod"
import type { Tx } from "@/db"
import { undoings } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { entryById } from "./queries"
import { undoSeconds } from "./undo-seconds"

export const UndoEntry = z.object({ undoingId: z.uuid(), ballotId: z.uuid(), entryId: z.uuid() })
export type UndoEntry = z.output<typeof UndoEntry>

// A slow signal must not turn a tap in time into a refusal.
const graceSeconds = 60

/** Takes back one's own entry: a new row says so, and what was known before counts again. */
export async function undoEntry(tx: Tx, actor: Actor, input: UndoEntry, now: Date) {
  const entry = await entryById(tx, input.entryId)
  if (!entry?.isOwn) throw new NotFound()
  if (entry.isUndone) return { memberId: entry.memberId }
  // Not since it was made: what waited on a phone had been seen by nobody, and may be taken back.
  if (now.getTime() - entry.recordedAt.getTime() > (undoSeconds + graceSeconds) * 1000) {
    throw new Refusal(
      "Too late to undo. Log what is true now instead: the newest entry is the one that counts.",
    )
  }
  const [place] = await placesOnRoll(tx, input.ballotId, [entry.memberId])
  if (!place) throw new NotFound()
  const { ballotId, memberId, branchId, workplaceId } = place
  const [undoing] = await tx
    .insert(undoings)
    .values({
      id: input.undoingId,
      entryId: entry.id,
      ballotId,
      memberId,
      branchId,
      workplaceId,
      accountId: actor.accountId,
      madeAt: now,
    })
    .onConflictDoNothing()
    .returning()
  if (undoing)
    await recordAct(tx, actor, "contact.undo", { ballotId, branchId, subjectId: memberId, people: 1 })
  return { memberId }
}
