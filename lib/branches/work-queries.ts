import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { addDays, dayOf, momentAt } from "@/lib/dates"

/** What one branch’s people did in the last seven days, and what a conversation is worth there. */
export type BranchWork = {
  id: string
  /** Of those with workplaces of their own, how many logged something. */
  asking: number
  /** Members first spoken to. */
  newlySpokenTo: number
  /** Papers from one more conversation, over its workplaces; null before anything was projected. */
  worth: number | null
}

/** The last week of every branch in reach with members on a ballot’s roll, from kept counts where there are any. */
export async function workOfBranches(tx: Tx, ballotId: string, now: Date): Promise<BranchWork[]> {
  const day = addDays(dayOf(now), -7)
  const since = momentAt(`${day}T00:00`).toISOString()
  const rows = await tx.execute<BranchWork>(sql`
    with counted as (
      select branch_id, workplace_id, sum(members) filter (where tally = 'entitled') as entitled,
        sum(members) filter (where tally = 'first_spoken' and day >= ${day}) as spoken
      from member_counts where ballot_id = ${ballotId} and (tally = 'entitled' or (tally = 'first_spoken' and day >= ${day}))
      group by 1, 2
    ), given as (
      select distinct g.branch_id, g.account_id from reaches g join accounts a on a.id = g.account_id
      where g.workplace_id is not null and g.ended_at is null and a.ended_at is null
    )
    select c.branch_id as id, coalesce(sum(c.spoken), 0)::int as "newlySpokenTo",
      (sum(p.worth * c.entitled) / nullif(sum(c.entitled) filter (where p.worth is not null), 0))::real as worth,
      (select count(*)::int from given where given.branch_id = c.branch_id and exists (
        select from contact_attempts h where h.branch_id = c.branch_id and h.ballot_id = ${ballotId}
          and h.recorded_at >= ${since} and h.account_id = given.account_id)) as asking
    from counted c left join projected_workplaces p on p.workplace_id = c.workplace_id and p.ballot_id = ${ballotId}
    group by c.branch_id`)
  return [...rows]
}
