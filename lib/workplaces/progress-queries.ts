import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { isErased, keptTally } from "@/lib/roll/kept-tally"
import { type Tally, type TallyRow, tally, tallyOf } from "@/lib/roll/tally"

export type PlaceProgress = Tally & {
  id: string
  name: string
  employerId: string
  employer: string
  /** Whom the workplace has been given to. */
  reps: string[]
}

type Row = TallyRow & { id: string; name: string; employer_id: string; employer: string; reps: string[] }

/** Each workplace of a branch that has members on the roll: where its papers stand, and who asks there. */
export async function progressByWorkplace(
  tx: Tx,
  ballotId: string,
  branchId: string,
): Promise<PlaceProgress[]> {
  const rows = await tx.execute<Row>(sql`
    with tallies as (
      select workplace_id, ${tally} from roll_entries
      where ballot_id = ${ballotId} and branch_id = ${branchId} and left_on is null and not ${isErased(ballotId)}
      group by workplace_id
      union all
      select workplace_id, ${keptTally} from workplace_summaries
      where ballot_id = ${ballotId} and branch_id = ${branchId} group by workplace_id
    ), given as (
      select r.workplace_id, array_agg(a.name order by a.name) as reps
      from reaches r join accounts a on a.id = r.account_id
      where r.branch_id = ${branchId} and r.workplace_id is not null and r.stands_in_for is null
        and r.ended_at is null and a.ended_at is null
      group by r.workplace_id
    )
    select t.*, w.id, w.name, e.id as employer_id, e.name as employer,
      coalesce(given.reps, '{}'::text[]) as reps
    from tallies t join workplaces w on w.id = t.workplace_id join employers e on e.id = w.employer_id
    left join given on given.workplace_id = w.id
    order by w.name`)
  return rows.map((row) => ({
    ...tallyOf(row),
    id: row.id,
    name: row.name,
    employerId: row.employer_id,
    employer: row.employer,
    reps: row.reps,
  }))
}
