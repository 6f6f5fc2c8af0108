import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { dayOf } from "@/lib/dates"
import { wholeByDay } from "@/lib/projected/queries"
import { standingCounts } from "@/lib/returns/queries"
import { type Judged, judge } from "./how-good"
import { branchByDay, type ReturnedUnit, returnedByUnit, unitsByDay } from "./queries"
import { type ReportedPlace, reportedPlaces } from "./reported-places"

/** What was projected of something that was counted, held against how many papers came back. Nought is entitled where none said. */
export type JudgedThing = {
  id: string
  name: string
  entitled: number
  cast: number
  judged: Judged
  hasLine: boolean
}
export type Report = Awaited<ReturnType<typeof readReport>>

/** All that the report of a ballot, or of one branch in it, is made of. */
export async function readReport(tx: Tx, ballot: Ballot, branchId?: string) {
  const places = await reportedPlaces(tx, ballot.id, branchId)
  const units = await returnedByUnit(tx, ballot.id)
  const days = (await wholeByDay(tx, ballot.id)).filter(({ hasTooLittle }) => !hasTooLittle)
  const isOne = ballot.aggregation === "aggregated"
  const whole = wholeOf(units)
  const closesOn = dayOf(ballot.closesAt)
  const judged = whole?.isDeclared
    ? [{ ...whole, judged: judge(days, whole.cast, closesOn), hasLine: isOne }]
    : []
  return {
    places,
    units: unitsHere(ballot, units, places, branchId),
    whole,
    days: branchId ? await branchByDay(tx, ballot.id, branchId) : days,
    counts: isOne && !branchId ? await standingCounts(tx, ballot.id) : [],
    judged: isOne ? judged : [...judged, ...(await judgeUnits(tx, ballot, units, places, branchId))],
  }
}

/** The whole ballot’s papers: known when those of every unit are. */
function wholeOf(units: readonly ReturnedUnit[]) {
  const known = units.flatMap(({ cast }) => cast ?? [])
  const entitled = units.flatMap((unit) => unit.entitled ?? [])
  if (units.length === 0 || known.length < units.length) return undefined
  return {
    ...{ id: "whole", name: "The whole ballot" },
    cast: known.reduce((sum, cast) => sum + cast, 0),
    entitled: entitled.length < units.length ? 0 : entitled.reduce((sum, one) => sum + one, 0),
    isDeclared: units.every(({ isDeclared }) => isDeclared),
  }
}

/** The units whose papers are this report’s own: a branch’s are where each workplace is counted by itself. */
function unitsHere(
  { aggregation }: Ballot,
  units: readonly ReturnedUnit[],
  places: readonly ReportedPlace[],
  branchId: string | undefined,
): ReturnedUnit[] {
  if (aggregation === "aggregated" || (branchId && aggregation !== "by_workplace")) return []
  const here = new Set(places.map(({ unitId }) => unitId))
  return units.filter(({ id }) => here.has(id))
}

/** Of workplaces counted apart there may be thousands, so they are judged a branch at a time. */
async function judgeUnits(
  tx: Tx,
  ballot: Ballot,
  units: readonly ReturnedUnit[],
  places: readonly ReportedPlace[],
  branchId: string | undefined,
): Promise<JudgedThing[]> {
  if (ballot.aggregation === "by_workplace" && !branchId) return []
  const declared = unitsHere(ballot, units, places, branchId).filter(({ isDeclared }) => isDeclared)
  if (declared.length === 0) return []
  const said = await unitsByDay(
    tx,
    ballot.id,
    declared.map(({ id }) => id),
  )
  return declared.map(({ id, name, entitled, cast }) => ({
    ...{ id, name, entitled: entitled ?? 0, cast: cast ?? 0, hasLine: true },
    judged: judge(
      said.filter(({ unitId }) => unitId === id),
      cast ?? 0,
      dayOf(ballot.closesAt),
    ),
  }))
}
