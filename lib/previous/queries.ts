import { eq, type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, previousTurnouts as turnouts } from "@/db/schema"
import type { Known } from "./match-names"
import type { Grouping } from "./terms"

export type PreviousTurnout = { workplaceId: string; entitled: number; cast: number }

/**
 * Last ballot's turnout of each workplace on a ballot's roll, where something is known of it: its own figures, as they
 * were; else those of its employer, else of its branch, else of the whole ballot, taken as a rate: `entitled` is then
 * how many the workplace has now, and `cast` as many of them as that rate gives. One load names one kind of thing, so
 * an employer's and a branch's never stand together.
 */
export function previousTurnouts(tx: Tx, ballotId: string) {
  return tx.execute<PreviousTurnout>(sql`
    select workplace_id as "workplaceId", entitled, "cast" from (${turnoutsBefore(ballotId)}) as before`)
}

/** The same as a query to be read from: `workplace_id`, `entitled`, `cast`. */
export function turnoutsBefore(ballotId: string): SQL {
  return sql`
    with place as (
      select workplace_id, branch_id, sum(members)::int as entitled from member_counts
      where ballot_id = ${ballotId} and tally = 'entitled' group by workplace_id, branch_id having sum(members) > 0),
    known as (select * from previous_turnouts where ballot_id = ${ballotId}),
    near as (
      select place.*, own.entitled as own_entitled, own.cast as own_cast,
        coalesce(employer.cast::numeric / employer.entitled, branch.cast::numeric / branch.entitled,
          whole.cast::numeric / whole.entitled) as rate
      from place join workplaces w on w.id = place.workplace_id
      left join known own on own.workplace_id = w.id
      left join known employer on employer.employer_id = w.employer_id
      left join known branch on branch.branch_id = w.branch_id
      left join known whole on num_nonnulls(whole.workplace_id, whole.employer_id, whole.branch_id) = 0)
    select workplace_id, coalesce(own_entitled, entitled) as entitled,
      coalesce(own_cast, round(rate * entitled)::int) as "cast"
    from near where coalesce(own_cast, rate) is not null`
}

/** What stands for a ballot, put together: of how many things of each kind, from which ballot, loaded when and by whom. */
export async function standingTurnout(tx: Tx, ballotId: string) {
  const kind = sql<Grouping | "ballot">`case when ${turnouts.workplaceId} is not null then 'workplace'
    when ${turnouts.employerId} is not null then 'employer'
    when ${turnouts.branchId} is not null then 'branch' else 'ballot' end`
  const rows = await tx
    .select({
      grouping: kind.as("grouping"),
      things: sql<number>`count(*)::int`,
      entitled: sql<number>`sum(${turnouts.entitled})::int`,
      cast: sql<number>`sum(${turnouts.cast})::int`,
      workedOut: sql<number>`(count(*) filter (where ${turnouts.isWorkedOut}))::int`,
      fromBallot: turnouts.fromBallot,
      recordedAt: turnouts.recordedAt,
      by: accounts.name,
    })
    .from(turnouts)
    .leftJoin(accounts, eq(accounts.id, turnouts.accountId))
    .where(eq(turnouts.ballotId, ballotId))
    .groupBy(sql`grouping`, turnouts.fromBallot, turnouts.recordedAt, accounts.name)
  const [first] = rows
  if (!first) return undefined
  const { fromBallot, recordedAt, by } = first
  return { fromBallot, recordedAt, by, groups: rows.filter(isParts).concat(rows.filter(isWhole)) }
}

type Group = { grouping: Grouping | "ballot" }
const isWhole = ({ grouping }: Group) => grouping === "ballot"
const isParts = (group: Group) => !isWhole(group)

/** Everything of one kind that a file may name. */
export function knownThings(tx: Tx, grouping: Grouping) {
  const from = {
    workplace: sql`select w.id, w.name, b.name as branch, e.name as employer from workplaces w
      join branches b on b.id = w.branch_id join employers e on e.id = w.employer_id`,
    employer: sql`select id, name, null as branch, null as employer from employers`,
    branch: sql`select id, name, null as branch, null as employer from branches`,
  }
  return tx.execute<Known>(from[grouping])
}

/** The names of one kind on a ballot's roll, to fill in figures beside. */
export function namesOnRoll(tx: Tx, ballotId: string, grouping: Grouping) {
  const name = { workplace: sql`w.name`, employer: sql`e.name`, branch: sql`b.name` }[grouping]
  const isWorkplace = grouping === "workplace"
  return tx.execute<{ name: string; branch: string | null; employer: string | null }>(sql`
    select distinct ${name} as name, ${isWorkplace ? sql`b.name` : sql`null`} as branch,
      ${isWorkplace ? sql`e.name` : sql`null`} as employer
    from (select distinct workplace_id from roll_entries where ballot_id = ${ballotId} and left_on is null) r
    join workplaces w on w.id = r.workplace_id join branches b on b.id = w.branch_id
    join employers e on e.id = w.employer_id order by branch, name`)
}
