import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Day } from "@/lib/dates"
import { momentAt } from "@/lib/dates"

export type Activity = {
  /** Who did it; null when it came by members' own links, or from somebody outside the branch. */
  by: string | null
  attempts: number
  conversations: number
  /** Members whose newest pledge is a first "posted", made that day. */
  newlyPosted: number
}

type Row = { by: string | null; attempts: number; conversations: number; newly_posted: number }

/** What was done in one branch on one day, by name. What was taken back is left out. */
export async function activityOn(tx: Tx, ballotId: string, branchId: string, day: Day): Promise<Activity[]> {
  const from = momentAt(`${day}T00:00`).toISOString()
  const here = sql`ballot_id = ${ballotId} and branch_id = ${branchId}`
  const standing = sql`not exists (select from undoings u where u.entry_id = h.id)`
  const rows = await tx.execute<Row>(sql`
    with done as (
      select account_id, 1 as attempts, (outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted'))::int as conversations,
        null::uuid as posted
      from contact_attempts h where ${here} and recorded_at >= ${from} and made_at >= ${from} and ${standing}
      union all
      select h.account_id, 0, 0, h.member_id
      from pledges h join roll_entries r using (ballot_id, member_id)
      where h.ballot_id = ${ballotId} and h.branch_id = ${branchId} and h.recorded_at >= ${from} and h.made_at >= ${from}
        and h.pledge = 'posted' and r.pledge = 'posted' and r.left_on is null and ${standing}
        and not exists (select from pledges before where before.ballot_id = h.ballot_id and before.member_id = h.member_id
          and before.pledge = 'posted' and before.made_at < h.made_at
          and not exists (select from undoings u where u.entry_id = before.id))
    )
    select a.name as by, sum(attempts)::int as attempts, sum(conversations)::int as conversations,
      count(distinct posted)::int as newly_posted
    from done left join accounts a on a.id = done.account_id group by a.id, a.name order by a.name nulls last`)
  return rows.map(({ newly_posted, ...row }) => ({ ...row, newlyPosted: newly_posted }))
}

export type DayOfWork = { day: Day; conversations: number; newlyPosted: number }

/**
 * Day by day in one branch: conversations held, and members who now say they have posted, by the day they said so,
 * which adds up to how many say so now. Days on which nothing happened are not among them.
 */
export async function workByDay(tx: Tx, ballotId: string, branchId: string): Promise<DayOfWork[]> {
  const rows = await tx.execute<{ day: string; conversations: number; newly_posted: number }>(sql`
    select day::text, sum(conversations)::int as conversations, sum(posted)::int as newly_posted from (
      select (made_at at time zone 'Europe/London')::date as day, count(*) as conversations, 0 as posted
      from contact_attempts h
      where ballot_id = ${ballotId} and branch_id = ${branchId}
        and outcome in ('spoke', 'call_back', 'asked_not_to_be_contacted')
        and not exists (select from undoings u where u.entry_id = h.id and u.branch_id = ${branchId} and u.ballot_id = ${ballotId})
      group by 1
      union all
      select (pledged_at at time zone 'Europe/London')::date, 0, count(*) from roll_entries
      where ballot_id = ${ballotId} and branch_id = ${branchId} and left_on is null and pledge = 'posted'
      group by 1
    ) days group by day order by day`)
  return rows.map(({ newly_posted, ...row }) => ({ ...row, newlyPosted: newly_posted }))
}
