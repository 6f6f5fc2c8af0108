import { and, asc, desc, eq, isNull, sql } from "drizzle-orm"
import { alias } from "drizzle-orm/pg-core"
import type { Tx } from "@/db"
import { rollEntries, workplaces } from "@/db/schema"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { isToAsk } from "@/lib/roll/is-to-ask"

const r = alias(rollEntries, "r")
const toAsk = sql<number>`count(*) filter (where ${isToAsk})::int`

/** The workplaces in reach with members on the roll of the current ballot, and how many are still to ask. */
export async function workplacesToAsk(tx: Tx, now: Date) {
  const ballot = await currentBallot(tx, now)
  if (!ballot) return []
  return tx
    .select({ id: workplaces.id, name: workplaces.name, entitled: sql<number>`count(*)::int`, toAsk })
    .from(r)
    .innerJoin(workplaces, eq(workplaces.id, r.workplaceId))
    .where(and(eq(r.ballotId, ballot.id), isNull(r.leftOn)))
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
