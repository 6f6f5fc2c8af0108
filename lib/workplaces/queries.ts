import { and, asc, desc, eq, isNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { rollEntries, workplaces } from "@/db/schema"
import { currentBallot } from "@/lib/ballots/current-ballot"

const toAsk = sql<number>`(count(*) filter (where ${rollEntries.askedNotToBeContactedAt} is null
  and coalesce(${rollEntries.pledge}, '') not in ('posted', 'wont_vote', 'rather_not_say')))::int`

/** The workplaces in reach with members on the roll of the current ballot, and how many are still to ask. */
export async function workplacesToAsk(tx: Tx, now: Date) {
  const ballot = await currentBallot(tx, now)
  if (!ballot) return []
  return tx
    .select({ id: workplaces.id, name: workplaces.name, entitled: sql<number>`count(*)::int`, toAsk })
    .from(rollEntries)
    .innerJoin(workplaces, eq(workplaces.id, rollEntries.workplaceId))
    .where(and(eq(rollEntries.ballotId, ballot.id), isNull(rollEntries.leftOn)))
    .groupBy(workplaces.id)
    .orderBy(desc(toAsk), asc(workplaces.name))
    .limit(1000)
}

/** Every workplace of a branch, by name, to give to somebody. */
export function workplacesOf(tx: Tx, branchId: string) {
  return tx
    .select({ id: workplaces.id, name: workplaces.name })
    .from(workplaces)
    .where(eq(workplaces.branchId, branchId))
    .orderBy(asc(workplaces.name))
}
