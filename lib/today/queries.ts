import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { givenWorkplaces } from "@/lib/readiness/gap-rows"
import { lateInSql } from "@/lib/replacements/queries"
import { newPapers, stageInSql } from "@/lib/replacements/stage-in-sql"
import type { PaperFacts, PlaceFacts, RepFacts, TodayFacts } from "./facts"
import { isOpen, membersOfLine } from "./members-in-sql"

type RepRow = Omit<RepFacts, "givenAt" | "lastAt"> & { givenAt: string; lastAt: string | null }
type Row = { places: PlaceFacts[] | null; reps: RepRow[] | null; papers: PaperFacts }

/** All that Today is worked out from, of one branch or of every branch in reach, in one query. */
export async function todayFacts(
  tx: Tx,
  ballot: Ballot,
  branchId: string | undefined,
  now: Date,
): Promise<TodayFacts> {
  const [row] = await tx.execute<Row>(sql`
    with ${placesIn(ballot, branchId, now)}, ${repsIn(ballot, branchId)}
    select (select json_agg(places) from places) as places, (select json_agg(reps) from reps) as reps,
      (${papersIn(ballot.id, branchId, now)}) as papers`)
  return {
    places: row?.places ?? [],
    reps: (row?.reps ?? []).map(({ givenAt, lastAt, ...rep }) => ({
      ...rep,
      givenAt: new Date(givenAt),
      lastAt: lastAt ? new Date(lastAt) : null,
    })),
    papers: row?.papers ?? { asked: 0, ready: 0, batched: 0, overdue: 0 },
  }
}

function placesIn(ballot: Ballot, branchId: string | undefined, now: Date): SQL {
  const { id, aggregation } = ballot
  const line = membersOfLine(ballot, now)
  const how = (which: SQL) => sql`(count(*) filter (where ${which}))::int`
  // Only before the opening does anybody ask who has no address, and only then are the members themselves read.
  const isPreparing = phaseOf(ballot, now) === "preparing"
  const none = sql`0`
  // A workplace is counted in one unit; where that is the whole ballot, no unit has a line of its own.
  const isApart = aggregation !== "aggregated"
  const unit = sql`(select json_build_object('quantiles', part.quantiles, 'castNeeded', part.cast_needed)
    from projected_parts part where part.ballot_id = ${id} and part.ballot_unit_id = t.unit_id
      and part.day = (select max(day) from projections where ballot_id = ${id}))`
  return sql`tallies as (
      select r.workplace_id, count(*)::int as entitled, ${how(isOpen)} as open,
        ${how(line.not_arrived)} as "notArrived", ${how(line.never_reached)} as "neverReached",
        ${how(line.follow_ups)} as "followUps",
        (min(r.follow_up_at) filter (where ${line.follow_ups}) at time zone 'Europe/London')::date as "followUpOn",
        ${how(line.will_post)} as "willPost", ${how(line.post_today)} as "toPost",
        ${isPreparing ? how(sql`m.phone is null and m.email is null`) : none} as "noContact",
        ${isPreparing ? how(sql`m.has_usable_address is false`) : none} as "noAddress",
        ${isApart ? sql`(array_agg(r.ballot_unit_id))[1]` : sql`null::uuid`} as unit_id
      from roll_entries r ${isPreparing ? sql`join members m on m.id = r.member_id` : sql``}
      where r.ballot_id = ${id} and r.left_on is null ${inBranch(sql`r`, branchId)} group by 1
    ), given as (select workplace_id, count(*)::int as reps from (${givenWorkplaces}) g group by 1), places as (
      select w.id, w.name, w.branch_id as "branchId", w.employer_id as "employerId", w.is_unknown as "isUnknown", t.*,
        coalesce(given.reps, 0) as reps, case when ${hasTooLittle(id)} then null else p.worth end as worth, ${isApart ? unit : sql`null`} as unit
      from tallies t join workplaces w on w.id = t.workplace_id left join given on given.workplace_id = w.id
      left join projected_workplaces p on p.workplace_id = w.id and p.ballot_id = ${id} order by w.name, w.id
    )`
}

/** With too little to go on nothing is said of where a ballot ends, and so nothing of where a visit is worth most. */
const hasTooLittle = (ballotId: string) =>
  sql`(select has_too_little from projections where ballot_id = ${ballotId} order by day desc limit 1)`

function repsIn({ id }: Ballot, branchId: string | undefined): SQL {
  const logged = (table: SQL) => sql`select h.account_id, max(h.made_at) as at from ${table} h
    where h.ballot_id = ${id} ${inBranch(sql`h`, branchId)} group by 1`
  return sql`logged as (
      select account_id, max(at) as at from (${logged(sql`contact_attempts`)} union all ${logged(sql`pledges`)}) h group by 1
    ), reps as (
      select a.id, a.name, min(g.given_at) as "givenAt", max(logged.at) as "lastAt", json_agg(g.workplace_id) as "placeIds"
      from accounts a join reaches g on g.account_id = a.id left join logged on logged.account_id = a.id
      where a.role = 'rep' and a.ended_at is null and g.ended_at is null and g.workplace_id is not null
        ${inBranch(sql`g`, branchId)}
      group by a.id order by a.name, a.id
    )`
}

function papersIn(ballotId: string, branchId: string | undefined, now: Date): SQL {
  const how = (which: SQL) => sql`(count(*) filter (where ${which}))::int`
  return sql`select json_build_object('asked', ${how(sql`stage = 'asked'`)},
      'ready', ${how(sql`stage = 'confirmed' and not is_batched`)},
      'batched', ${how(sql`stage = 'confirmed' and is_batched`)}, 'overdue', ${how(sql`stage = 'sent' and is_late`)})
    from (
      select ${stageInSql} as stage, p.batch_id is not null as is_batched, b.sent_at < ${lateInSql(now)} as is_late
      from ${newPapers} where p.ballot_id = ${ballotId} ${inBranch(sql`p`, branchId)}
    ) papers`
}

const inBranch = (table: SQL, branchId: string | undefined) =>
  branchId ? sql`and ${table}.branch_id = ${branchId}` : sql``
