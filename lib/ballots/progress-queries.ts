import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { isErased, keptTally } from "@/lib/roll/kept-tally"
import { type Tally, type TallyRow, tally, tallyOf, together } from "@/lib/roll/tally"

export type ReturnCount = { cast: number; countedOn: string }
export type BranchProgress = Tally & { id: string; name: string; reps: number }
export type UnitProgress = Tally & { id: string; name: string; returnCount: ReturnCount | null }

/** Where a ballot's papers stand, branch by branch and unit by unit, from one reading of its roll. */
export async function ballotProgress(tx: Tx, ballotId: string) {
  const rows = await tx.execute<TallyRow & { branch_id: string; ballot_unit_id: string }>(sql`
    select branch_id, ballot_unit_id, ${tally} from roll_entries
    where ballot_id = ${ballotId} and left_on is null and not ${isErased(ballotId)} group by branch_id, ballot_unit_id
    union all
    select workplace_summaries.branch_id, u.id, ${keptTally}
    from workplace_summaries join workplaces w on w.id = workplace_id
    join ballot_units u on u.ballot_id = workplace_summaries.ballot_id
      and coalesce(u.employer_id, w.employer_id) = w.employer_id and coalesce(u.workplace_id, w.id) = w.id
    where workplace_summaries.ballot_id = ${ballotId} group by 1, 2`)
  const parts = rows.map((row) => ({
    branchId: row.branch_id,
    unitId: row.ballot_unit_id,
    tally: tallyOf(row),
  }))
  return {
    branches: gathered(parts, ({ branchId }) => branchId, await branchesWithReps(tx)),
    units: gathered(parts, ({ unitId }) => unitId, await unitsWithCounts(tx, ballotId)),
  }
}

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
      where r.workplace_id is not null and r.ended_at is null and a.ended_at is null group by r.branch_id
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
