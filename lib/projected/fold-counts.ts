import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

/** One row for each thing counted, where changes had left several. Those that come meanwhile stay for next time. */
export async function foldCounts(tx: Tx, ballotId: string) {
  await tx.execute(sql`
    with several as (
      select workplace_id, tally, day from member_counts where ballot_id = ${ballotId}
      group by workplace_id, tally, day having count(*) > 1
    ), gone as (
      delete from member_counts c using several s
      where c.ballot_id = ${ballotId} and c.workplace_id = s.workplace_id and c.tally = s.tally
        and c.day is not distinct from s.day
      returning c.*
    )
    insert into member_counts (ballot_id, branch_id, workplace_id, tally, day, members)
    select ballot_id, branch_id, workplace_id, tally, day, sum(members) from gone
    group by 1, 2, 3, 4, 5 having sum(members) <> 0`)
  await tx.execute(sql`
    with several as (
      select branch_id, tally from branch_counts where ballot_id = ${ballotId}
      group by branch_id, tally having count(*) > 1
    ), gone as (
      delete from branch_counts c using several s
      where c.ballot_id = ${ballotId} and c.branch_id = s.branch_id and c.tally = s.tally
      returning c.*
    )
    insert into branch_counts (ballot_id, branch_id, tally, members)
    select ballot_id, branch_id, tally, sum(members) from gone group by 1, 2, 3 having sum(members) <> 0`)
}
