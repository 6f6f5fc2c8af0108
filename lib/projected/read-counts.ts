import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { planOf } from "@/lib/ballots/plan-of"
import { addDays, type Day, dayOf, momentAt } from "@/lib/dates"
import { rulesOf } from "@/lib/law/ballot-plan"
import type { Nation } from "@/lib/law/terms"
import { holidaysWithin } from "@/lib/law/working-days"
import { type OverrideRow, readOverrides } from "@/lib/overrides/read-overrides"
import { turnoutsBefore } from "@/lib/previous/queries"
import type { BallotUnit, GroupedBallot, PastCurve, ReturnCount } from "@/lib/projection/grouped-ballot"
import { type Beliefs, pledgeGroups } from "@/lib/projection/terms"
import { clockOf } from "./clock-of"
import type { MemberTally } from "./terms"

/** A ballot as grouped counts, and where each of its workplaces belongs. */
export type CountedBallot = { grouped: GroupedBallot; places: Place[] }
export type Place = { workplaceId: string; branchId: string; unitId: string | null }

type Cell = [tally: MemberTally, day: Day | null, members: number]
type PlaceRow = {
  workplace_id: string
  branch_id: string
  unit_id: string | null
  previous: { entitled: number; cast: number } | null
  cells: Cell[]
}
type CountRow = { unit: string; day: Day; cast: number }
type PastRow = {
  opens_at: string
  closes_at: string
  nations: Nation[]
  counts: [day: Day, cast: number][]
  result: number | null
}
type Row = {
  places: PlaceRow[] | null
  counts: CountRow[] | null
  past: PastRow[] | null
  beliefs: Beliefs | null
  overrides: OverrideRow[] | null
}

/** The id of the declaration that stands in a ballot: the newest. */
export const newestDeclaration = (ballotId: SQL) =>
  sql`select id from declarations where ballot_id = ${ballotId} order by declared_at desc limit 1`

/** Everything the model is told of a ballot as it stands now, in one query. */
export function readCounts(tx: Tx, ballot: Ballot, now: Date): Promise<CountedBallot> {
  return countsFrom(
    tx,
    ballot,
    now,
    sql`(select * from member_counts where ballot_id = ${ballot.id}) as counted`,
  )
}

/** What it would have been told at the end of an earlier day, from what had been recorded by then. */
export function readCountsOf(tx: Tx, ballot: Ballot, day: Day): Promise<CountedBallot> {
  const end = new Date(momentAt(`${addDays(day, 1)}T00:00`).getTime() - 1)
  return countsFrom(tx, ballot, end, sql`counts_as_of(${ballot.id}, ${end.toISOString()})`)
}

async function countsFrom(tx: Tx, ballot: Ballot, now: Date, counts: SQL): Promise<CountedBallot> {
  const [row] = await tx.execute<Row>(sql`
    with groups as (
      select workplace_id, branch_id, tally, day, sum(members)::int as members from ${counts}
      where day is not null or tally = 'entitled' group by 1, 2, 3, 4 having sum(members) <> 0
    ), before as (${turnoutsBefore(ballot.id)}), places as (
      select g.workplace_id, g.branch_id, u.id as unit_id,
        case when min(b.entitled) > 0 then json_build_object('entitled', min(b.entitled), 'cast', min(b."cast")) end as previous,
        json_agg(json_build_array(g.tally, g.day, g.members) order by g.day, g.tally) as cells
      from groups g join workplaces w on w.id = g.workplace_id
      left join ballot_units u on u.ballot_id = ${ballot.id} and (u.workplace_id = w.id or u.employer_id = w.employer_id
        or (u.workplace_id is null and u.employer_id is null))
      left join before b on b.workplace_id = g.workplace_id
      group by 1, 2, 3 order by 1
    ), past as (
      select b.opens_at, b.closes_at, b.nations, json_agg(json_build_array(c.counted_on, c."cast") order by c.counted_on) as counts,
        (select sum("cast")::int from declared_units where declaration_id = (${newestDeclaration(sql`b.id`)})) as result
      from ballots b join lateral (
        select counted_on, sum("cast")::int as "cast" from (
          select distinct on (ballot_unit_id, counted_on) counted_on, "cast" from return_counts
          where ballot_id = b.id order by ballot_unit_id, counted_on, recorded_at desc
        ) newest group by counted_on
      ) c on true
      where b.id <> ${ballot.id} and b.closes_at < ${ballot.opensAt.toISOString()} group by b.id
    )
    select (select json_agg(places) from places) as places, (select json_agg(past) from past) as past,
      (select beliefs from learnt_beliefs l join ballots b on b.id = l.ballot_id
       where b.closes_at < ${ballot.opensAt.toISOString()} order by b.closes_at desc limit 1) as beliefs,
      (select json_agg(json_build_object('unit', ballot_unit_id, 'day', counted_on, 'cast', "cast") order by recorded_at)
       from return_counts where ballot_id = ${ballot.id} and recorded_at <= ${now.toISOString()}) as counts,
      standing_overrides(${ballot.id}) as overrides`)
  const places = (row?.places ?? []).filter(({ cells }) => cells.some(([tally]) => tally === "entitled"))
  return { grouped: grouped(ballot, now, places, row), places: places.map(placeOf) }
}

function grouped(ballot: Ballot, now: Date, places: PlaceRow[], row: Row | undefined): GroupedBallot {
  const [opensOn, closesOn] = [dayOf(ballot.opensAt), dayOf(ballot.closesAt)]
  const today = dayOf(now)
  const line = rulesOf(planOf(ballot, readOverrides(row?.overrides ?? []))).turnout_line.value
  return {
    opensOn,
    closesOn,
    asOf: today < opensOn ? opensOn : today > closesOn ? closesOn : today,
    holidays: holidaysWithin(opensOn, closesOn, ballot.nations),
    line: line ? line.part / line.whole : noLine,
    units: places.map((place) => unitOf(place, ballot)),
    counts: (row?.counts ?? []).map((count) => countOf(count, places, ballot)),
    firstContacts: places.flatMap(firstContactsOf),
    curves: (row?.past ?? []).flatMap(curveOf),
    ...(row?.beliefs ? { beliefs: row.beliefs } : {}),
  }
}

/** Where no line is drawn none is needed and the chance is certain: both are kept so, and neither is ever shown. */
const noLine = 0

const placeOf = ({ workplace_id, branch_id, unit_id }: PlaceRow): Place => ({
  workplaceId: workplace_id,
  branchId: branch_id,
  unitId: unit_id,
})

function unitOf({ workplace_id, unit_id, previous, cells }: PlaceRow, { aggregation }: Ballot): BallotUnit {
  return {
    id: workplace_id,
    entitled: cells.reduce((sum, [tally, , members]) => sum + (tally === "entitled" ? members : 0), 0),
    previous,
    pledges: cells.flatMap(([tally, day, members]) => {
      const pledge = pledgeGroups.find((group) => group === tally)
      return pledge && day ? [{ pledge, day, members }] : []
    }),
    ...(aggregation === "by_employer" && unit_id ? { countedIn: unit_id } : {}),
  }
}

function countOf({ unit, day, cast }: CountRow, places: readonly PlaceRow[], ballot: Ballot): ReturnCount {
  return { unit: toModel(unit, places.map(placeOf), ballot), day, cast }
}

/** What the model knows a ballot unit by: the whole (null), the employer's own, or the workplace itself. */
export function toModel(
  unit: string,
  places: readonly Place[],
  { aggregation }: Pick<Ballot, "aggregation">,
) {
  if (aggregation === "aggregated") return null
  if (aggregation === "by_employer") return unit
  return places.find(({ unitId }) => unitId === unit)?.workplaceId ?? unit
}

function firstContactsOf({ workplace_id, cells }: PlaceRow) {
  const posted = new Map(cells.flatMap(([tally, day, n]) => (tally === "first_posted" ? [[day, n]] : [])))
  return cells.flatMap(([tally, day, members]) =>
    tally === "first_spoken" && day
      ? [{ unit: workplace_id, day, members, posted: posted.get(day) ?? 0 }]
      : [],
  )
}

/** An earlier ballot counted on several days, and at its close: which share of its papers was in by when. */
function curveOf({ opens_at, closes_at, nations, counts, result }: PastRow): PastCurve[] {
  const [opensAt, closesAt] = [new Date(opens_at), new Date(closes_at)]
  const clock = clockOf({ opensAt, closesAt, nations })
  const [lastDay, lastCast] = counts.at(-1) ?? []
  if (!lastDay || !lastCast) return []
  const all = result ?? (lastDay >= dayOf(closesAt) ? lastCast : 0)
  const isWhole = counts.length >= (result === null ? 3 : 2) && all >= lastCast
  return isWhole ? [counts.map(([day, cast]) => [clock.arrival(day), cast / all])] : []
}
