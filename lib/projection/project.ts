import { deskWordsOf } from "@/lib/desk-words/terms"
import { baselines } from "./baseline"
import { blocOf, merged } from "./blocs"
import { type CountedUnits, countedUnits } from "./counted"
import { curveShapes } from "./curve-shapes"
import { dayBins } from "./day-bins"
import { deliveryClock } from "./delivery-clock"
import { evidenceOf, markSeen } from "./evidence"
import type { GroupedBallot } from "./grouped-ballot"
import { partProjection } from "./part-projection"
import { type PartToPredict, predict } from "./predict"
import { beliefs, inOrder } from "./priors"
import type { Projection, ProjectionInParts } from "./projection"
import { restsOn } from "./rests-on"
import { standingCounts } from "./standing-counts"
import { surpriseOf } from "./surprise"
import { unitProjection } from "./unit-projection"
import { inWords, warnings } from "./warnings"
import { weighedStates } from "./weigh"

/** Where turnout will end, how sure that is, and what it rests on. The same input gives the same answer. */
export function project(ballot: GroupedBallot): Projection {
  const { whole, units, restsOn, warnings } = projectInParts(ballot, [])
  const { entitled, castNeeded, ...ends } = whole
  return {
    ...{ entitled, castNeeded, whole: ends, units, restsOn },
    warnings: warnings.map((warning) => inWords(warning, (unit) => unit, deskWordsOf("post"))),
  }
}

/** Units to be told of together: a branch's workplaces, or those an employer's papers are counted in. */
export type Part = { id: string; units: readonly string[] }

/** The same, with where each part of the ballot ends. */
export function projectInParts(ballot: GroupedBallot, parts: readonly Part[]): ProjectionInParts {
  const clock = deliveryClock(ballot)
  const counts = standingCounts(ballot.counts)
  const units = [...ballot.units].sort((a, b) => (a.id < b.id ? -1 : 1))
  const base = baselines(units)
  const bins = dayBins(units, clock)
  const evidence = evidenceOf(counts, ballot.firstContacts, clock)
  const blocs = units.map((unit, i) =>
    markSeen(blocOf(unit, base.units[i] ?? { level: 0, variance: 1 }, bins), unit, evidence),
  )
  const problem = {
    blocs: merged(blocs),
    evidence,
    spells: bins.at,
    shift: base.shift,
    shapes: curveShapes(ballot.curves),
    beliefs: inOrder(ballot.beliefs ?? beliefs),
  }
  const surprise = surpriseOf(problem)
  const doubted = surprise ? { ...problem, shapes: curveShapes(ballot.curves, true) } : problem
  const states = weighedStates(doubted, pairsFor(units.length))
  const counted = countedUnits(units, blocs, counts, clock)
  const placeOf = new Map(units.map(({ id }, i) => [id, i]))
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? [])
  const asGiven = placesOf(ballot.units.map(({ id }) => id))
  const asked = [
    { id: null, places: units.map((_, i) => i) },
    ...parts.map(({ id, units }) => ({ id, places: placesOf(units) })),
  ]
  const toPredict = asked.map(({ id, places }) => partToPredict(id, places, counted))
  const predicted = predict(counted.toPredict, counted.together, toPredict, states, bins.at)
  const [whole, ...rest] = asked.map(({ id, places }, at) => {
    const entitled = places.reduce((sum, i) => sum + (units[i]?.entitled ?? 0), 0)
    const least = leastOf(id, places, counted)
    return partProjection({ entitled, line: ballot.line, least }, predicted.parts[at] ?? [])
  })
  if (!whole) throw new RangeError("a ballot is a part of itself")
  return {
    whole,
    units: asGiven.flatMap((i) => {
      const [unit, moments] = [counted.toPredict[i], predicted.units[i]]
      return unit && moments ? [unitProjection(unit, moments, ballot, clock)] : []
    }),
    parts: parts.flatMap(({ id }, at) => (rest[at] ? [{ id, ...rest[at] }] : [])),
    restsOn: restsOn(ballot, counts),
    warnings: warnings(
      asGiven.flatMap((i) => counted.toPredict[i] ?? []),
      counts,
      clock,
      surprise,
    ),
  }
}

/** Pairs of draws by the number of units: the cost is their product, and each unit's own scatter drowns the rest. */
function pairsFor(units: number): number {
  if (units <= 60) return 64
  return units <= 180 ? 32 : 16
}

function partToPredict(id: string | null, places: number[], { countOf }: CountedUnits): PartToPredict {
  const count = countOf(id)
  return { units: places, result: count && count.at >= 1 ? count.cast : null }
}

/** The fewest papers a part can end with: its own newest count, or those of its units together. */
function leastOf(
  id: string | null,
  places: readonly number[],
  { toPredict, together, countOf }: CountedUnits,
) {
  const here = new Set(places)
  const ofUnits = places.reduce((sum, i) => sum + (toPredict[i]?.counted?.cast ?? 0), 0)
  const ofGroups = together
    .filter(({ units }) => units.every((i) => here.has(i)))
    .reduce((sum, { counted }) => sum + counted.cast, 0)
  return Math.max(countOf(id)?.cast ?? 0, ofUnits, ofGroups)
}
