import { and, asc, eq, inArray, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { projectedParts, projections } from "@/db/schema"
import type { Day } from "@/lib/dates"

/** How many papers came back in a ballot unit, by the declared result or, before that, by the scrutineer’s newest count. */
export type ReturnedUnit = {
  id: string
  name: string
  entitled: number | null
  cast: number | null
  /** The day the count speaks of; null when it was declared. */
  on: Day | null
  isDeclared: boolean
}

type Row = Omit<ReturnedUnit, "isDeclared"> & { is_declared: boolean }

export async function returnedByUnit(tx: Tx, ballotId: string): Promise<ReturnedUnit[]> {
  const rows = await tx.execute<Row>(sql`
    with stands as (
      select id from declarations where ballot_id = ${ballotId} order by declared_at desc, id desc limit 1
    ), counts as (
      select distinct on (ballot_unit_id) ballot_unit_id, "cast", counted_on from return_counts
      where ballot_id = ${ballotId} order by ballot_unit_id, counted_on desc, recorded_at desc
    )
    select u.id, coalesce(e.name, w.name, 'The whole ballot') as name, d.entitled,
      coalesce(d."cast", c."cast") as "cast", d.ballot_unit_id is not null as is_declared,
      case when d.ballot_unit_id is null then c.counted_on::text end as "on"
    from ballot_units u left join employers e on e.id = u.employer_id left join workplaces w on w.id = u.workplace_id
    left join declared_units d on d.ballot_unit_id = u.id and d.declaration_id = (select id from stands)
    left join counts c on c.ballot_unit_id = u.id
    where u.ballot_id = ${ballotId} order by name`)
  return rows.map(({ is_declared, ...row }) => ({ ...row, isDeclared: is_declared }))
}

const said = {
  day: projectedParts.day,
  entitled: projectedParts.entitled,
  castNeeded: projectedParts.castNeeded,
  quantiles: projectedParts.quantiles,
  chance: projectedParts.chance,
}

const ofBallot = (ballotId: string) =>
  and(eq(projectedParts.ballotId, ballotId), eq(projections.hasTooLittle, false))

/** What was said of one branch, day by day, oldest first, on the days with enough to go on. */
export function branchByDay(tx: Tx, ballotId: string, branchId: string) {
  return tx
    .select(said)
    .from(projectedParts)
    .innerJoin(projections, sameDay)
    .where(and(ofBallot(ballotId), eq(projectedParts.branchId, branchId)))
    .orderBy(asc(projectedParts.day))
}

/** What was said of these units, each counted on its own, day by day, oldest first. */
export function unitsByDay(tx: Tx, ballotId: string, unitIds: string[]) {
  return tx
    .select({ ...said, unitId: projectedParts.ballotUnitId })
    .from(projectedParts)
    .innerJoin(projections, sameDay)
    .where(and(ofBallot(ballotId), inArray(projectedParts.ballotUnitId, unitIds)))
    .orderBy(asc(projectedParts.day))
}

const sameDay = sql`${projections.ballotId} = ${projectedParts.ballotId} and ${projections.day} = ${projectedParts.day}`
