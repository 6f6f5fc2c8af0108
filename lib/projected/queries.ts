import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import {
  ballotUnits,
  branches,
  employers,
  projectedParts,
  projectedWorkplaces,
  projections,
  workplaces,
} from "@/db/schema"

/** What was said of the whole ballot, day by day, oldest first; the last is what is said now. */
export function wholeByDay(tx: Tx, ballotId: string) {
  return tx.select().from(projections).where(eq(projections.ballotId, ballotId)).orderBy(asc(projections.day))
}

export type Projected = Awaited<ReturnType<typeof wholeByDay>>[number]

const newestDay = (ballotId: string) =>
  sql`${projectedParts.day} = (select max(day) from projections where ballot_id = ${ballotId})`

/** One branch, as last said. */
export async function branchNow(tx: Tx, ballotId: string, branchId: string) {
  const [part] = await tx
    .select()
    .from(projectedParts)
    .where(
      and(eq(projectedParts.ballotId, ballotId), eq(projectedParts.branchId, branchId), newestDay(ballotId)),
    )
  return part
}

export type ProjectedPart = NonNullable<Awaited<ReturnType<typeof branchNow>>>

/** What each branch is expected to bring, as last said, by name. */
export function branchesNow(tx: Tx, ballotId: string) {
  return tx
    .select({ id: branches.id, name: branches.name, part: projectedParts })
    .from(projectedParts)
    .innerJoin(branches, eq(branches.id, projectedParts.branchId))
    .where(and(eq(projectedParts.ballotId, ballotId), newestDay(ballotId)))
    .orderBy(branches.name)
}

/** Each unit that is counted on its own, as last said, likeliest first; only those with members in a branch, if one is given. */
export function unitsNow(tx: Tx, ballotId: string, branchId?: string) {
  const isInBranch = sql`exists (select from roll_entries r where r.ballot_unit_id = ${ballotUnits.id}
    and r.branch_id = ${branchId ?? null} and r.left_on is null)`
  return tx
    .select({
      id: ballotUnits.id,
      employerId: ballotUnits.employerId,
      workplaceId: ballotUnits.workplaceId,
      name: sql<string>`coalesce(${employers.name}, ${workplaces.name}, 'The whole ballot')`,
      part: projectedParts,
    })
    .from(projectedParts)
    .innerJoin(ballotUnits, eq(ballotUnits.id, projectedParts.ballotUnitId))
    .leftJoin(employers, eq(employers.id, ballotUnits.employerId))
    .leftJoin(workplaces, eq(workplaces.id, ballotUnits.workplaceId))
    .where(
      and(
        eq(projectedParts.ballotId, ballotId),
        isNotNull(projectedParts.ballotUnitId),
        isNull(projectedParts.branchId),
        newestDay(ballotId),
        branchId ? isInBranch : undefined,
      ),
    )
    .orderBy(desc(projectedParts.chance), employers.name, workplaces.name)
}

/** A branch's workplaces as they are projected now. */
export function workplacesNow(tx: Tx, ballotId: string, branchId: string) {
  // How many have brought what was said there: looked up only where it is warned of.
  const reps = sql<number | null>`case when ${projectedWorkplaces.warnings} @> '[{"kind":"too_good"}]' then (
    select count(distinct p.account_id)::int from pledges p join roll_entries r using (ballot_id, member_id)
    where r.workplace_id = ${projectedWorkplaces.workplaceId} and r.ballot_id = ${ballotId}) end`
  return tx
    .select({ name: workplaces.name, projected: projectedWorkplaces, reps: reps.as("reps") })
    .from(projectedWorkplaces)
    .innerJoin(workplaces, eq(workplaces.id, projectedWorkplaces.workplaceId))
    .where(and(eq(projectedWorkplaces.ballotId, ballotId), eq(projectedWorkplaces.branchId, branchId)))
    .orderBy(workplaces.name)
}
