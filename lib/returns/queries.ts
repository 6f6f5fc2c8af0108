import { asc, desc, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, ballotUnits, employers, returnCounts, workplaces } from "@/db/schema"

/** The counts that stand in a ballot, oldest day first: of each unit and day, the one recorded last. */
export async function standingCounts(tx: Tx, ballotId: string) {
  const counts = await tx
    .selectDistinctOn([returnCounts.ballotUnitId, returnCounts.countedOn])
    .from(returnCounts)
    .where(eq(returnCounts.ballotId, ballotId))
    .orderBy(asc(returnCounts.ballotUnitId), asc(returnCounts.countedOn), desc(returnCounts.recordedAt))
  return counts.sort((a, b) => a.countedOn.localeCompare(b.countedOn))
}

/** Every count recorded in a ballot, newest day first and within a day the one recorded last, with who recorded it. */
export function countsRecorded(tx: Tx, ballotId: string) {
  return tx
    .select({
      id: returnCounts.id,
      ballotUnitId: returnCounts.ballotUnitId,
      countedOn: returnCounts.countedOn,
      cast: returnCounts.cast,
      recordedAt: returnCounts.recordedAt,
      by: accounts.name,
    })
    .from(returnCounts)
    .leftJoin(accounts, eq(accounts.id, returnCounts.accountId))
    .where(eq(returnCounts.ballotId, ballotId))
    .orderBy(desc(returnCounts.countedOn), asc(returnCounts.ballotUnitId), desc(returnCounts.recordedAt))
}

/** A ballot's units by name, each with how many are entitled. */
export function unitsToCount(tx: Tx, ballotId: string) {
  const name = sql<string>`coalesce(${employers.name}, ${workplaces.name}, 'The whole ballot')`
  const entitled = sql<number>`(select count(*)::int from roll_entries r where r.ballot_unit_id = ${ballotUnits.id} and r.left_on is null)`
  return tx
    .select({ id: ballotUnits.id, name: name.as("name"), entitled })
    .from(ballotUnits)
    .leftJoin(employers, eq(employers.id, ballotUnits.employerId))
    .leftJoin(workplaces, eq(workplaces.id, ballotUnits.workplaceId))
    .where(eq(ballotUnits.ballotId, ballotId))
    .orderBy(sql`name`)
}
