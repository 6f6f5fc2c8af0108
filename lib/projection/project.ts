import { baselines } from "./baseline"
import { blocOf, dayBins, merged } from "./blocs"
import { curveShapes } from "./curve-shapes"
import { castNeeded, worthOfConversation } from "./decide"
import { type DeliveryClock, deliveryClock } from "./delivery-clock"
import { evidenceOf, markSeen } from "./evidence"
import type { BallotUnit, GroupedBallot, ReturnCount } from "./grouped-ballot"
import { logitNormal, shareAt, shareBelow } from "./logit-normal"
import { atMost, type Mixture, quantile } from "./mixture"
import { logit } from "./normal"
import { type Counted, type Moments, predict, type UnitToPredict } from "./predict"
import { restsOn } from "./rests-on"
import { standingCounts } from "./standing-counts"
import { surpriseOf } from "./surprise"
import { quantileShares } from "./terms"
import { warnings } from "./warnings"
import { weighedStates } from "./weigh"

export type Quantiles = Record<string, number>
export type UnitProjection = { id: string; mean: number; quantiles: Quantiles; chance: number; worth: number }

/** Everything in papers: `cast` counts spoiled papers, as the law does. */
export type Projection = {
  entitled: number
  castNeeded: number
  whole: { mean: number; sd: number; quantiles: Quantiles; chance: number }
  units: UnitProjection[]
  restsOn: string[]
  warnings: string[]
}

/** Pairs of draws by the number of units: the cost is their product, and each unit's own scatter drowns the rest. */
function pairsFor(units: number): number {
  if (units <= 60) return 64
  return units <= 500 ? 32 : 16
}

/** Where turnout will end, how sure that is, and what it rests on. The same input gives the same answer. */
export function project(ballot: GroupedBallot): Projection {
  const clock = deliveryClock(ballot)
  const counts = standingCounts(ballot.counts)
  const units = [...ballot.units].sort((a, b) => (a.id < b.id ? -1 : 1))
  const base = baselines(units)
  const bins = dayBins(units, clock)
  const evidence = evidenceOf(counts, ballot.firstContacts, clock)
  const blocs = units.map((unit, i) =>
    markSeen(blocOf(unit, base.units[i] ?? { level: 0, variance: 1 }, bins), unit.id, evidence),
  )
  const problem = {
    blocs: merged(blocs),
    evidence,
    spells: bins.at,
    shift: base.shift,
    shapes: curveShapes(ballot.curves),
  }
  const surprise = surpriseOf(problem)
  const doubted = surprise ? { ...problem, shapes: curveShapes(ballot.curves, true) } : problem
  const states = weighedStates(doubted, pairsFor(units.length))
  const { toPredict, total } = counted(units, blocs, counts, clock)
  const predicted = predict(toPredict, total, states, bins.at)
  const projections = units.map((unit, i) =>
    unitProjection(
      unit,
      predicted.units[i] ?? { mean: 0, variance: 0 },
      toPredict[i]?.counted ?? null,
      ballot,
      clock,
    ),
  )
  const byId = new Map(projections.map((projection) => [projection.id, projection]))
  const whole = wholeOf(ballot, predicted.states, counts)
  return {
    ...whole,
    units: ballot.units.flatMap((unit) => byId.get(unit.id) ?? []),
    restsOn: restsOn(ballot, counts),
    warnings: warnings(ballot, counts, clock, surprise),
  }
}

/** The newest count of each unit, and of the whole where it says more than all units together. */
function counted(
  units: readonly BallotUnit[],
  blocs: readonly UnitToPredict["bloc"][],
  counts: readonly ReturnCount[],
  clock: DeliveryClock,
): { toPredict: UnitToPredict[]; total: Counted | null } {
  const newest = Math.max(0, ...counts.map((count) => clock.elapsed(count.day)))
  const own = new Map(counts.map((count) => [count.unit, count]))
  const of = (id: string | null) => {
    const count = own.get(id)
    if (!count) return null
    return { at: clock.arrival(count.day), age: newest - clock.elapsed(count.day), cast: count.cast }
  }
  const total = of(null)
  const toPredict = units.map((unit, i) => {
    const bloc = blocs[i]
    if (!bloc) throw new RangeError(`Unit ${unit.id} has no bloc`)
    return { bloc, counted: of(unit.id) }
  })
  const ofUnits = toPredict.reduce((sum, { counted }) => sum + (counted?.cast ?? 0), 0)
  const saysMore =
    total !== null &&
    total.cast >= ofUnits &&
    toPredict.some(({ counted }) => !counted || counted.age > total.age)
  return { toPredict, total: saysMore ? total : null }
}

function unitProjection(
  unit: BallotUnit,
  { mean, variance }: Moments,
  counted: Counted | null,
  ballot: GroupedBallot,
  clock: DeliveryClock,
): UnitProjection {
  const least = counted?.cast ?? 0
  const room = unit.entitled - least
  const needed = castNeeded(unit.entitled, ballot.line)
  const level = logit(Math.min(0.999, Math.max(0.001, mean / Math.max(unit.entitled, 1))))
  const worth = round(worthOfConversation(unit, level, clock, ballot.asOf), 4)
  if (room <= 0 || counted?.at === 1) {
    const cast = room <= 0 ? unit.entitled : least
    return {
      id: unit.id,
      mean: cast,
      quantiles: quantilesOf(() => cast),
      chance: cast >= needed ? 1 : 0,
      worth,
    }
  }
  // Whole papers: half a paper of room at either end, and the fewest with the share at or below them.
  const share = logitNormal((mean - least + 0.5) / (room + 1), variance / (room + 1) ** 2)
  const papers = (q: number) =>
    least + Math.min(room, Math.max(0, Math.ceil((room + 1) * shareAt(share, q) - 1)))
  return {
    id: unit.id,
    mean: round(mean, 3),
    quantiles: quantilesOf(papers),
    chance: least >= needed ? 1 : round(1 - shareBelow(share, (needed - least) / (room + 1)), 4),
    worth,
  }
}

function wholeOf(
  ballot: GroupedBallot,
  states: readonly (Moments & { weight: number })[],
  counts: readonly ReturnCount[],
): Pick<Projection, "entitled" | "castNeeded" | "whole"> {
  const entitled = ballot.units.reduce((sum, unit) => sum + unit.entitled, 0)
  const needed = castNeeded(entitled, ballot.line)
  const newest = new Map(counts.map((count) => [count.unit, count.cast]))
  const ofUnits = [...newest].reduce((sum, [unit, cast]) => sum + (unit === null ? 0 : cast), 0)
  const least = Math.min(entitled, Math.max(newest.get(null) ?? 0, ofUnits))
  const parts = states.map(({ mean, variance, weight }) => ({ mean, sd: Math.sqrt(variance + 0.01), weight }))
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const square = parts.reduce((sum, part) => sum + part.weight * (part.mean ** 2 + part.sd ** 2), 0)
  const mixture: Mixture = { parts, least, most: entitled }
  return {
    entitled,
    castNeeded: needed,
    whole: {
      mean: round(mean, 3),
      sd: round(Math.sqrt(Math.max(0, square - mean ** 2)), 3),
      quantiles: quantilesOf((q) => quantile(mixture, q)),
      chance: least >= needed ? 1 : round(1 - atMost(mixture, needed - 1), 4),
    },
  }
}

function quantilesOf(at: (share: number) => number): Quantiles {
  return Object.fromEntries(quantileShares.map((share) => [String(share), round(at(share), 3)]))
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}
