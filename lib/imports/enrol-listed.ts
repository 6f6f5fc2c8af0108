import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { type Day, dayOf } from "@/lib/dates"
import type { Chunk } from "./in-chunks"
import { isLate } from "./late-joiners"
import type { Loading } from "./listed"
import { orderedId } from "./ordered-id"

/** Keeps those who come after the last day to join as members alone, off the roll. */
export async function leaveOutLate(tx: Tx, { ballotId }: Loading, until: Day) {
  await tx.execute(sql`update landing l set in_ballot = false where ${isLate(ballotId, until)}`)
}

/** Puts the placed members whom this ballot covers on its roll, each in the unit of their workplace. */
export async function addEntries(tx: Tx, { ballotId }: Loading, chunk: Chunk) {
  await tx.execute(sql`insert into roll_entries (ballot_id, member_id, branch_id, workplace_id, ballot_unit_id)
    select ${ballotId}, l.member_id, l.branch_id, l.workplace_id, u.id
    from placed l join ballots b on b.id = ${ballotId}
    join ballot_units u on u.ballot_id = ${ballotId} and ${isUnitOf(sql`l.employer_id`, sql`l.workplace_id`)}
    where ${chunk} and l.in_ballot and not l.had_entry`)
}

/** Dates their joining. Those who were members before the last day to join, `until`, join on that day where it is past. */
export async function addJoinings(
  tx: Tx,
  actor: Actor,
  { ballotId }: Loading,
  chunk: Chunk,
  joining: { now: Date; until: Day | null },
) {
  const today = dayOf(joining.now)
  const joinedOn = joining.until
    ? sql`case when ${isLate(ballotId, joining.until)} then ${joining.until}::date else ${today}::date end`
    : sql`${today}::date`
  await tx.execute(sql`insert into roll_events
      (id, ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
    select ${orderedId(sql`l.nth`)}, ${ballotId}, member_id, branch_id, workplace_id, 'joined',
      case when had_entry then 'reinstated' else 'loaded' end,
      greatest(${joinedOn}, case when had_entry then ${lastMove(sql`l.member_id`, ballotId)} end), ${actor.accountId}::uuid
    from placed l where ${chunk} and in_ballot and not on_roll`)
}

/** A member who moved counts in the unit of where they are now, whichever load or hand moved them. */
export async function moveUnits(tx: Tx, { ballotId }: Loading) {
  await tx.execute(sql`update roll_entries r set ballot_unit_id = u.id
    from workplaces w, ballots b, ballot_units u
    where r.ballot_id = ${ballotId} and w.id = r.workplace_id and b.id = ${ballotId} and u.ballot_id = ${ballotId}
      and b.aggregation <> 'aggregated' and ${isUnitOf(sql`w.employer_id`, sql`w.id`)} and r.ballot_unit_id <> u.id`)
}

/** Dates the leaving of those no longer listed, or listed at an employer this ballot does not cover. */
export async function takeUnlistedOff(tx: Tx, actor: Actor, { ballotId }: Loading, leftOn: Day) {
  await tx.execute(sql`insert into roll_events
      (ballot_id, member_id, branch_id, workplace_id, kind, reason, happened_on, account_id)
    select r.ballot_id, r.member_id, r.branch_id, r.workplace_id, 'left', leaving.reason,
      greatest(${leftOn}::date, ${lastMove(sql`r.member_id`, ballotId)}), ${actor.accountId}::uuid
    from (
      select member_id, 'no_longer_listed' as reason from gone
      union all select member_id, 'left_employer' from placed where on_roll and not in_ballot
    ) leaving join roll_entries r on r.ballot_id = ${ballotId} and r.member_id = leaving.member_id`)
}

// Whatever comes of a file comes after what has happened already: a day gone past would change nothing.
const lastMove = (memberId: ReturnType<typeof sql>, ballotId: string) => sql`(select max(e.happened_on)
  from roll_events e where e.ballot_id = ${ballotId} and e.member_id = ${memberId})`

/** A ballot that named no employers covers those of the first file loaded. */
export async function createUnits(tx: Tx, { ballotId }: Loading) {
  await tx.execute(sql`insert into ballot_employers (ballot_id, employer_id)
    select distinct ${ballotId}::uuid, employer_id from placed
    where not exists (select from ballot_employers where ballot_id = ${ballotId})`)
  await tx.execute(sql`insert into ballot_units (ballot_id, employer_id, workplace_id)
    select distinct b.id,
      case when b.aggregation = 'by_employer' then l.employer_id end,
      case when b.aggregation = 'by_workplace' then l.workplace_id end
    from placed l join ballots b on b.id = ${ballotId} where l.in_ballot
    on conflict do nothing`)
}

// One key for all three aggregations, so that the join is a hash and not every row against every unit.
function isUnitOf(employerId: ReturnType<typeof sql>, workplaceId: ReturnType<typeof sql>) {
  return sql`coalesce(u.workplace_id, u.employer_id, u.ballot_id) = case b.aggregation
    when 'by_workplace' then ${workplaceId} when 'by_employer' then ${employerId} else b.id end`
}
