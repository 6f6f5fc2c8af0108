import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { type Tally, type TallyRow, tally, tallyOf } from "@/lib/roll/tally"

export type BranchProgress = Tally & { id: string; name: string; reps: number }

type Row = TallyRow & { id: string; name: string; reps: number }

/** Each branch that has members on the roll: where its papers stand, and how many people ask there. */
export async function progressByBranch(tx: Tx, ballotId: string): Promise<BranchProgress[]> {
  const rows = await tx.execute<Row>(sql`
    with tallies as (
      select branch_id, ${tally} from roll_entries
      where ballot_id = ${ballotId} and left_on is null group by branch_id
    ), given as (
      select r.branch_id, count(distinct r.account_id)::int as reps
      from reaches r join accounts a on a.id = r.account_id
      where r.workplace_id is not null and r.ended_at is null and a.ended_at is null group by r.branch_id
    )
    select t.*, b.id, b.name, coalesce(given.reps, 0) as reps
    from tallies t join branches b on b.id = t.branch_id left join given on given.branch_id = b.id
    order by b.name`)
  return rows.map((row) => ({ ...tallyOf(row), id: row.id, name: row.name, reps: row.reps }))
}
