import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { PledgeChange } from "./known-by-day"

/**
 * By how many members each pledge grew or shrank on each day, of those on a branch's roll now: a pledge that overtakes
 * another takes one from it. What was taken back never was.
 */
export async function pledgeChanges(tx: Tx, ballotId: string, branchId: string): Promise<PledgeChange[]> {
  return tx.execute<PledgeChange>(sql`
    with said as (
      select p.pledge, (p.made_at at time zone 'Europe/London')::date as day,
        lag(p.pledge) over (partition by p.member_id order by p.made_at, p.recorded_at, p.id) as before
      from roll_entries r join pledges p using (ballot_id, member_id)
      where r.ballot_id = ${ballotId} and r.branch_id = ${branchId} and r.left_on is null
        and not exists (select from undoings u where u.entry_id = p.id)
    )
    select day::text, pledge, sum(n)::int as members from (
      select day, pledge, 1 as n from said union all select day, before, -1 from said where before is not null
    ) changes group by 1, 2 having sum(n) <> 0 order by 1`)
}
