import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Day } from "@/lib/dates"
import { eventsBy } from "./events-by"

export type EntitledPart = { id: string; name: string; entitled: number }

/**
 * How many stood on the roll at the end of a day, by unit and by branch. A member who has moved since is counted where
 * they are now: their history moves with them.
 */
export async function entitledOn(tx: Tx, ballotId: string, day: Day) {
  type Row = EntitledPart & { part: "unit" | "branch" }
  const rows = await tx.execute<Row>(sql`
    with stood as (
      select r.branch_id, r.ballot_unit_id from (${eventsBy(ballotId, day)}) as by_then
      join roll_entries r on r.ballot_id = ${ballotId} and r.member_id = by_then.member_id
      where by_then.kind = 'joined'
    ), parts as (
      select branch_id, ballot_unit_id, count(*)::int as entitled from stood
      group by grouping sets ((branch_id), (ballot_unit_id))
    )
    select 'branch' as part, b.id, b.name, p.entitled from parts p join branches b on b.id = p.branch_id
    union all
    select 'unit', u.id, coalesce(e.name, w.name, 'The whole ballot'), p.entitled
    from parts p join ballot_units u on u.id = p.ballot_unit_id
    left join employers e on e.id = u.employer_id left join workplaces w on w.id = u.workplace_id
    order by part, name, id`)
  const of = (wanted: Row["part"]) =>
    rows.filter(({ part }) => part === wanted).map(({ id, name, entitled }) => ({ id, name, entitled }))
  const branches = of("branch")
  return {
    all: branches.reduce((sum, { entitled }) => sum + entitled, 0),
    branches,
    units: of("unit"),
  }
}
