import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { isToAsk } from "@/lib/roll/is-to-ask"

/** What one rep has to do and has done: to share work by, and no measure of anybody. */
export type Load = {
  id: string
  name: string
  workplaces: string[]
  /** Members given by name. */
  singles: number
  members: number
  toAsk: number
  askedThisWeek: number
  lastEntryAt: Date | null
  lastSeenAt: Date | null
  isMailUnsent: boolean
  standsInFor: { name: string; until: Date }[]
}

type Row = {
  id: string
  name: string
  workplaces: string[]
  singles: number
  members: number
  to_ask: number
  asked: number
  last_entry_at: string | null
  last_seen_at: string | null
  is_mail_unsent: boolean
  stands_in_for: { name: string; until: string }[]
}

/** The reps of a branch, by name, with the load of each in the current ballot. */
export async function loads(tx: Tx, branchId: string, now: Date): Promise<Load[]> {
  const ballot = await currentBallot(tx, now)
  const of = sql`${ballot?.id ?? null}::uuid`
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await tx.execute<Row>(sql`
    with reps as (
      select * from accounts where branch_id = ${branchId} and role = 'rep' and ended_at is null
    ), own as (
      select distinct account_id, workplace_id, member_id from reaches
      where branch_id = ${branchId} and ended_at is null and stands_in_for is null
        and num_nonnulls(workplace_id, member_id) = 1
    ), by_place as (
      select workplace_id, count(*) as members, count(*) filter (where ${isToAsk}) as to_ask
      from roll_entries r where ballot_id = ${of} and branch_id = ${branchId} and left_on is null group by 1
    ), parts as (
      select o.account_id, w.name as workplace, 0 as single, p.members, p.to_ask
      from own o join workplaces w on w.id = o.workplace_id left join by_place p on p.workplace_id = o.workplace_id
      union all
      select o.account_id, null, 1, (r.member_id is not null)::int, coalesce(${isToAsk} and r.member_id is not null, false)::int
      from own o join members m on m.id = o.member_id
      left join roll_entries r on r.member_id = m.id and r.ballot_id = ${of} and r.left_on is null
      where not exists (select from own w where w.account_id = o.account_id and w.workplace_id = m.workplace_id)
    ), held as (
      select account_id, coalesce(array_agg(workplace order by workplace) filter (where workplace is not null), '{}') as workplaces,
        sum(single)::int as singles, coalesce(sum(members), 0)::int as members, coalesce(sum(to_ask), 0)::int as to_ask
      from parts group by 1
    ), tried as (
      select account_id, max(made_at) as last_at,
        count(distinct member_id) filter (where made_at > ${at} - interval '7 days')::int as asked
      from contact_attempts c where ballot_id = ${of} and branch_id = ${branchId}
        and not exists (select from undoings u where u.entry_id = c.id) group by 1
    ), seen as (
      select account_id, max(last_seen_at) as at from sessions group by 1
    ), lent as (
      select r.account_id, json_agg(distinct jsonb_build_object('name', a.name, 'until', r.ends_at)) as stands_in_for
      from reaches r join accounts a on a.id = r.stands_in_for
      where r.branch_id = ${branchId} and r.ended_at is null and r.ends_at > ${at} group by 1
    )
    select reps.id, reps.name, coalesce(workplaces, '{}'::text[]) as workplaces, coalesce(singles, 0) as singles,
      coalesce(members, 0) as members, coalesce(to_ask, 0) as to_ask, coalesce(asked, 0) as asked,
      last_at as last_entry_at, seen.at as last_seen_at, mail_failed_at is not null as is_mail_unsent,
      coalesce(stands_in_for, '[]') as stands_in_for
    from reps left join held on held.account_id = reps.id left join tried on tried.account_id = reps.id
    left join seen on seen.account_id = reps.id left join lent on lent.account_id = reps.id
    order by reps.name, reps.id`)
  return rows.map(loadOf)
}

function loadOf(row: Row): Load {
  const { id, name, workplaces, singles, members } = row
  return {
    ...{ id, name, workplaces, singles, members, toAsk: row.to_ask, askedThisWeek: row.asked },
    isMailUnsent: row.is_mail_unsent,
    lastEntryAt: row.last_entry_at ? new Date(row.last_entry_at) : null,
    lastSeenAt: row.last_seen_at ? new Date(row.last_seen_at) : null,
    standsInFor: row.stands_in_for.map(({ name, until }) => ({ name, until: new Date(until) })),
  }
}

/** The workplaces of a branch that nobody has been given, those with most to ask first. */
export async function placesWithoutRep(tx: Tx, branchId: string, now: Date) {
  const ballot = await currentBallot(tx, now)
  const rows = await tx.execute<{ id: string; name: string; members: number; to_ask: number }>(sql`
    select w.id, w.name, count(*)::int as members, count(*) filter (where ${isToAsk})::int as to_ask
    from workplaces w join roll_entries r on r.workplace_id = w.id
    where w.branch_id = ${branchId} and r.ballot_id = ${ballot?.id ?? null} and r.left_on is null
      and not exists (select from reaches g join accounts a on a.id = g.account_id
        where g.workplace_id = w.id and g.ended_at is null and g.stands_in_for is null and a.ended_at is null)
    group by w.id order by to_ask desc, w.name`)
  return rows.map(({ id, name, members, to_ask: toAsk }) => ({ id, name, members, toAsk }))
}
