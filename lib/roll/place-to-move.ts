import { and, desc, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, rollEntries, rollEvents } from "@/db/schema"
import { type Day, dayOf, longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"

/** A ballot whose roll may still change. */
export async function ballotThatMoves(tx: Tx, ballotId: string, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  if (ballot.declaredAt)
    throw new Refusal("The result has been declared: the roll of this ballot stays as it is.")
  if (ballot.closesAt <= now) throw new Refusal("Voting has closed: the roll of this ballot stays as it is.")
  return ballot
}

/** A member’s place on the roll, held until the transaction ends, and what last happened to it. */
export async function placeToMove(tx: Tx, ballotId: string, memberId: string) {
  const [place] = await tx
    .select({
      memberId: rollEntries.memberId,
      branchId: rollEntries.branchId,
      workplaceId: rollEntries.workplaceId,
      leftOn: rollEntries.leftOn,
    })
    .from(rollEntries)
    .where(and(eq(rollEntries.ballotId, ballotId), eq(rollEntries.memberId, memberId)))
    .for("update")
  if (!place) return undefined
  const [last] = await tx
    .select({ kind: rollEvents.kind, reason: rollEvents.reason, happenedOn: rollEvents.happenedOn })
    .from(rollEvents)
    .where(and(eq(rollEvents.ballotId, ballotId), eq(rollEvents.memberId, memberId)))
    .orderBy(desc(rollEvents.happenedOn), desc(rollEvents.recordedAt), desc(rollEvents.kind))
    .limit(1)
  return { ...place, last }
}

/** Refuses a day to come, and one that history has gone past. */
export function checkDay(on: Day, earliest: Day, why: string, now: Date) {
  if (on > dayOf(now))
    throw new Refusal("That day has not come yet. Give today, or the day it happened.", "on")
  if (on < earliest) throw new Refusal(`${why} ${longDay(earliest)}. Give that day, or a later one.`, "on")
}
