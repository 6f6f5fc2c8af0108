import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { dayOf } from "@/lib/dates"
import { type Loading, unlisted } from "./listed"
import { refreshStatistics } from "./refresh-statistics"

/** Puts the landed members whom this ballot covers on its roll, each in the unit of their workplace. */
export async function enrolListed(tx: Tx, actor: Actor, { ballotId }: Loading, now: Date) {
  await createUnits(tx, ballotId)
  const { count } =
    await tx.execute(sql`insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
    select ${ballotId}, l.member_id, l.branch_id, l.workplace_id, u.id
    from landing l join ballots b on b.id = ${ballotId}
    join ballot_units u on u.ballot_id = ${ballotId} and ${isUnitOf(sql`l.employer_id`, sql`l.workplace_id`)}
    where l.in_ballot and not l.had_entry order by l.workplace_id, l.line`)
  await refreshStatistics(tx, "roll_entries", count)
  await tx.execute(sql`update roll_entries r set ballot_unit_id = u.id
    from landing l, ballots b, ballot_units u
    where r.ballot_id = ${ballotId} and r.member_id = l.member_id and l.in_ballot and l.had_entry
      and b.id = ${ballotId} and u.ballot_id = ${ballotId}
      and ${isUnitOf(sql`l.employer_id`, sql`l.workplace_id`)} and r.ballot_unit_id <> u.id`)
  await tx.execute(sql`insert into roll_events
      (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
    select ${ballotId}, member_id, branch_id, workplace_id, 'joined',
      case when had_entry then 'reinstated' else 'loaded' end, ${dayOf(now)}::date, ${actor.accountId}::uuid
    from landing where in_ballot and not on_roll`)
}

/** Dates the leaving of those no longer listed, or listed at an employer this ballot does not cover. */
export async function takeOffRoll(tx: Tx, actor: Actor, loading: Loading, now: Date) {
  await tx.execute(sql`insert into roll_events
      (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
    select r.ballot_id, r.member_id, r.branch_id, r.workplace_id, 'left', gone.reason,
      ${dayOf(now)}::date, ${actor.accountId}::uuid
    from (
      select member_id, 'no_longer_listed' as reason from (${unlisted(loading)}) as unlisted
      union all select member_id, 'left_employer' from landing where on_roll and not in_ballot
    ) gone join roll_entries r on r.ballot_id = ${loading.ballotId} and r.member_id = gone.member_id`)
}

/** A ballot that named no employers covers those of the first file loaded. */
async function createUnits(tx: Tx, ballotId: string) {
  await tx.execute(sql`insert into ballot_employers (ballot_id, employer_id)
    select distinct ${ballotId}::uuid, employer_id from landing
    where not exists (select from ballot_employers where ballot_id = ${ballotId})`)
  await tx.execute(sql`insert into ballot_units (ballot_id, employer_id, workplace_id)
    select distinct b.id,
      case when b.aggregation = 'by_employer' then l.employer_id end,
      case when b.aggregation = 'by_workplace' then l.workplace_id end
    from landing l join ballots b on b.id = ${ballotId} where l.in_ballot
    on conflict do nothing`)
}

// One key for all three aggregations, so that the join is a hash and not every row against every unit.
function isUnitOf(employerId: ReturnType<typeof sql>, workplaceId: ReturnType<typeof sql>) {
  return sql`coalesce(u.workplace_id, u.employer_id, u.ballot_id) = case b.aggregation
    when 'by_workplace' then ${workplaceId} when 'by_employer' then ${employerId} else b.id end`
}
