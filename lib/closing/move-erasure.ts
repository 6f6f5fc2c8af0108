import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { addDays, dayOf, longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { latestErasure } from "./latest-erasure"
import { reasonLength } from "./terms"

export const MoveErasure = z.object({
  ballotId: z.uuid(),
  eraseOn: z.iso.date("Give a date, such as 20 December 2026"),
  reason: z
    .string()
    .trim()
    .min(3, "Say why. It is written down with your name")
    .max(reasonLength, `Keep it to ${reasonLength} characters`),
})
export type MoveErasure = z.output<typeof MoveErasure>

/** Sets the day on which what is known of each person in a ballot goes, with the reason. */
export async function moveErasure(tx: Tx, actor: Actor, input: MoveErasure, now: Date) {
  const { ballotId, eraseOn, reason } = input
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  if (ballot.erasedAt) throw new Refusal("It has been erased already, so there is no day to move.")
  const [first, last] = [addDays(dayOf(ballot.closesAt), 1), latestErasure(ballot)]
  if (eraseOn <= dayOf(now)) throw new Refusal("Give a day that is still to come.", "eraseOn")
  if (eraseOn < first) throw new Refusal("Give a day after the ballot has closed.", "eraseOn")
  if (eraseOn > last) {
    throw new Refusal(
      `${longDay(last)} is the latest: data protection law wants it gone as soon as it is no longer needed.`,
      "eraseOn",
    )
  }
  if (ballot.eraseOn === eraseOn && ballot.eraseReason === reason) return { ballotId }
  await tx.update(ballots).set({ eraseOn, eraseReason: reason }).where(eq(ballots.id, ballotId))
  const detail = { before: ballot.eraseOn, eraseOn, reason }
  await recordAct(tx, actor, "ballot.move_erasure", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}
