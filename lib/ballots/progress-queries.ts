import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { countedTally } from "@/lib/roll/counted-tally"
import { type Tally, type TallyRow, tallyOf, together } from "@/lib/roll/tally"

export type ReturnCount = { cast: number; countedOn: string }
export type BranchProgress = Tally & { id: string; name: string; reps: number }
export type UnitProgress = Tally & { id: string; name: string; returnCount: ReturnCount | null }

/** Where a ballot’s papers stand, branch by branch and unit by unit, from the counts kept as they change. */
export async function ballotProgress(tx: Tx, ballotId: string) {
  const [rows, branches, units] = await Promise.all([
    tallies(tx, ballotId),
    branchesWithReps(tx),
    unitsWithCounts(tx, ballotId),
  ])
  const parts = rows.map((row) => ({
    branchId: row.branch_id,
    unitId: row.ballot_unit_id,
    tally: tallyOf(row),
  }))
  return {
    branches: gathered(parts, ({ branchId }) => branchId, branches),
    units: gathered(parts, ({ unitId }) => unitId, units),
  }
}

/** Of each branch in each unit. */
function tallies(tx: Tx, ballotId: string) {
  return tx.execute<TallyRow & { branch_id: string; ballot_unit_id: string }>(sql`
    with standing as (
      select branch_id, null::uuid as workplace_id, tally, sum(members) as members from branch_counts
      where ballot_id = ${ballotId} and ${isAggregated(ballotId)} group by branch_id, tally
      union all
      select branch_id, workplace_id, tally, sum(members) from member_counts
      where ballot_id = ${ballotId} and day is null and not ${isAggregated(ballotId)} group by 1, 2, 3
    ), parts as (
      select s.branch_id, u.id as ballot_unit_id, ${countedTally}
      from standing s left join workplaces w on w.id = s.workplace_id join ballot_units u on u.ballot_id = ${ballotId}
        and (u.employer_id is null or u.employer_id = w.employer_id)
        and (u.workplace_id is null or u.workplace_id = w.id)
      group by 1, 2 having sum(members) filter (where tally = 'entitled') > 0
    )
    select parts.*, coalesce(last.made_at, kept.at) as last_attempt_at from parts
    left join lateral (
      select made_at from contact_attempts c where c.branch_id = parts.branch_id and c.ballot_id = ${ballotId}
      order by recorded_at desc limit 1
    ) last on true
    left join lateral (
      select (max(last_attempt_on) + time '12:00') at time zone 'Europe/London' as at from workplace_summaries k
      where k.ballot_id = ${ballotId} and k.branch_id = parts.branch_id
    ) kept on last.made_at is null`)
}

/** Where there is one unit for all, a branch’s workplaces need not be told apart. */
const isAggregated = (ballotId: string) => sql`(select count(*) > 0 from ballot_units
  where ballot_id = ${ballotId} and employer_id is null and workplace_id is null)`

type Part = { branchId: string; unitId: string; tally: Tally }

/** Each named group with its parts taken together; those with nobody on the roll are left out. */
function gathered<Named extends { id: string }>(
  parts: Part[],
  groupOf: (part: Part) => string,
  named: Named[],
): (Named & Tally)[] {
  const groups = new Map<string, Tally[]>()
  for (const part of parts) {
    const group = groups.get(groupOf(part)) ?? []
    groups.set(groupOf(part), group)
    group.push(part.tally)
  }
  return named.flatMap((name) => {
    const group = groups.get(name.id)
    return group ? [{ ...name, ...together(group) }] : []
  })
}

async function branchesWithReps(tx: Tx) {
  return tx.execute<{ id: string; name: string; reps: number }>(sql`
    with given as (
      select r.branch_id, count(distinct r.account_id)::int as reps
      from reaches r join accounts a on a.id = r.account_id
      where r.workplace_id is not null and r.stands_in_for is null
        and r.ended_at is null and a.ended_at is null group by r.branch_id
    )
    select b.id, b.name, coalesce(given.reps, 0) as reps
    from branches b left join given on given.branch_id = b.id order by b.name`)
}

async function unitsWithCounts(tx: Tx, ballotId: string) {
  type Row = { id: string; name: string | null; cast: number | null; counted_on: string | null }
  const rows = await tx.execute<Row>(sql`
    with counts as (
      select distinct on (ballot_unit_id) ballot_unit_id, "cast", counted_on::text from return_counts
      where ballot_id = ${ballotId} order by ballot_unit_id, counted_on desc, recorded_at desc
    )
    select u.id, coalesce(e.name, w.name) as name, counts."cast", counts.counted_on from ballot_units u
    left join employers e on e.id = u.employer_id left join workplaces w on w.id = u.workplace_id
    left join counts on counts.ballot_unit_id = u.id
    where u.ballot_id = ${ballotId} order by name`)
  return rows.map(({ id, name, cast, counted_on }) => ({
    id,
    name: name ?? "The whole ballot",
    returnCount: cast === null || counted_on === null ? null : { cast, countedOn: counted_on },
  }))
}
