import { baselines } from "./baseline"
import { blocOf, dayBins, merged } from "./blocs"
import { curveShapes } from "./curve-shapes"
import { type DeliveryClock, deliveryClock } from "./delivery-clock"
import { evidenceOf, markSeen } from "./evidence"
import type { BallotUnit, GroupedBallot, ReturnCount } from "./grouped-ballot"
import { type Counted, predict, type UnitToPredict } from "./predict"
import type { Projection } from "./projection"
import { restsOn } from "./rests-on"
import { standingCounts } from "./standing-counts"
import { surpriseOf } from "./surprise"
import { unitProjection } from "./unit-projection"
import { warnings } from "./warnings"
import { weighedStates } from "./weigh"
import { wholeProjection } from "./whole-projection"

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
  const whole = wholeProjection(ballot, predicted.states, counts)
  return {
    ...whole,
    units: ballot.units.flatMap((unit) => byId.get(unit.id) ?? []),
    restsOn: restsOn(ballot, counts),
    warnings: warnings(ballot, counts, clock, surprise),
  }
}

/** Pairs of draws by the number of units: the cost is their product, and each unit's own scatter drowns the rest. */
function pairsFor(units: number): number {
  if (units <= 60) return 64
  return units <= 500 ? 32 : 16
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
