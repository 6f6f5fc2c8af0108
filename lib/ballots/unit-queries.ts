import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Tally, type TallyRow, tally, tallyOf } from "@/lib/roll/tally"

export type ReturnCount = { cast: number; countedOn: string }
export type UnitProgress = Tally & { id: string; name: string; returnCount: ReturnCount | null }

type Row = TallyRow & { id: string; name: string | null; cast: number | null; counted_on: string | null }

/** Each unit of a ballot, with what is known of its papers and the scrutineer's newest count of them. */
export async function progressByUnit(tx: Tx, ballotId: string): Promise<UnitProgress[]> {
  const rows = await tx.execute<Row>(sql`
    with tallies as (
      select ballot_unit_id, ${tally} from roll_entries
      where ballot_id = ${ballotId} and left_on is null group by ballot_unit_id
    ), counts as (
      select distinct on (ballot_unit_id) ballot_unit_id, "cast", counted_on::text from return_counts
      where ballot_id = ${ballotId} order by ballot_unit_id, counted_on desc, recorded_at desc
    )
    select t.*, u.id, coalesce(e.name, w.name) as name, counts."cast", counts.counted_on
    from tallies t join ballot_units u on u.id = t.ballot_unit_id
    left join employers e on e.id = u.employer_id left join workplaces w on w.id = u.workplace_id
    left join counts on counts.ballot_unit_id = u.id
    order by name`)
  return rows.map((row) => ({
    ...tallyOf(row),
    id: row.id,
    name: row.name ?? "The whole ballot",
    returnCount:
      row.cast === null || row.counted_on === null ? null : { cast: row.cast, countedOn: row.counted_on },
  }))
}

/** The scrutineer's newest count for the whole of an aggregated ballot; null while there is none. */
export async function countOfWholeBallot(tx: Tx, ballotId: string): Promise<ReturnCount | null> {
  const [row] = await tx.execute<{ cast: number; counted_on: string }>(sql`
    select c."cast", c.counted_on::text from return_counts c join ballot_units u on u.id = c.ballot_unit_id
    where c.ballot_id = ${ballotId} and u.employer_id is null and u.workplace_id is null
    order by c.counted_on desc, c.recorded_at desc limit 1`)
  return row ? { cast: row.cast, countedOn: row.counted_on } : null
}
