import type { Bloc } from "./blocs"
import { departureCorrelation, departureSd, unitDeparture } from "./departure"
import { expit } from "./normal"
import { arrivedBy, emptyOdds, notYetBy, type Odds, setOdds } from "./pledge-likelihood"
import { overdispersion } from "./priors"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"
import type { Weighted } from "./weigh"

/** A count at a moment of the ballot; `age` is the delivery days from it to the newest count of all. */
export type Counted = { at: number; age: number; cast: number }
export type UnitToPredict = { bloc: Bloc; counted: Counted | null }

/** The predictive moments of a unit, and of the whole ballot in each state. */
export type Moments = { mean: number; variance: number }
export type Predicted = { units: Moments[]; states: (Moments & { weight: number })[] }

export function predict(
  units: readonly UnitToPredict[],
  total: Counted | null,
  states: readonly Weighted[],
  spells: number[],
): Predicted {
  const sums = units.map(() => ({ mean: 0, square: 0 }))
  const whole = states.map(({ theta, weight }) => {
    const finals = given(theta, units, total, spells)
    let [mean, variance] = [0, finals.common]
    for (let i = 0; i < sums.length; i++) {
      const [final, sum] = [finals.units[i], sums[i]]
      if (!final || !sum) continue
      mean += final.mean
      variance += final.variance
      sum.mean += weight * final.mean
      sum.square += weight * (final.mean ** 2 + Math.max(0, final.variance + final.tied))
    }
    if (total && total.at >= 1) return { mean: total.cast, variance: 0, weight }
    return { mean, variance: Math.max(variance, 0), weight }
  })
  return {
    units: sums.map((sum) => ({ mean: sum.mean, variance: Math.max(0, sum.square - sum.mean ** 2) })),
    states: whole,
  }
}

/** `tied` is what knowing the total takes off a unit's variance; `covariance` its tie to that total. */
type Final = Moments & { seen: number; seenVariance: number; covariance: number; tied: number }

/** In one state everything is normal: each unit given its own count, then all of them given the total. */
function given(theta: Theta, units: readonly UnitToPredict[], total: Counted | null, spells: number[]) {
  const notYet = notYetBy(theta, spells)
  const arrivedAt = arrivals(theta)
  const totalArrived = total ? arrivedAt(total) : 0
  const odds = emptyOdds()
  const finals = units.map(({ bloc, counted }) => {
    setOdds(odds, bloc, theta, notYet)
    if (!counted) return uncounted(bloc, odds, totalArrived)
    return fromOwnCount(bloc, odds, counted, arrivedAt(counted), totalArrived)
  })
  return { units: finals, common: total ? fromTotal(finals, units, total) : 0 }
}

/** Most units are counted on the same few days. */
function arrivals(theta: Theta): (counted: Counted) => number {
  const known: (Counted & { share: number })[] = []
  return (counted) => {
    const before = known.find((moment) => moment.at === counted.at && moment.age === counted.age)
    if (before) return before.share
    const departure = departureSd(shareIn(theta.curve, counted.at)) * departureCorrelation(counted.age)
    const share = arrivedBy(theta, counted.at, departure * theta.departure)
    known.push({ ...counted, share })
    return share
  }
}

function uncounted(bloc: Bloc, odds: Odds, totalArrived: number): Final {
  const sums = sumsOf(bloc, odds, 0, totalArrived)
  return finalOf(bloc, sums, sums.final, bloc.variance, overdispersion * sums.toss)
}

/** E[X | R] = E[X] + Cov(X, R)/Var(R)·(R − E[R]); for binomials alone this is R + (N − R)·q exactly. */
function fromOwnCount(
  bloc: Bloc,
  odds: Odds,
  counted: Counted,
  arrived: number,
  totalArrived: number,
): Final {
  if (counted.at >= 1) return result(counted.cast)
  const variance = bloc.variance
  const first = sumsOf(bloc, odds, 0, arrived)
  const moved = clamp(
    (variance * first.seenSlope * (counted.cast - first.seen)) / seenVariance(first, variance),
    -2.5,
    2.5,
  )
  const sums = Math.abs(moved) > 0.05 ? sumsOf(bloc, odds, moved, arrived) : first
  const around = sums === first ? 0 : moved
  const spread = seenVariance(sums, variance)
  const miss = counted.cast - sums.seen + sums.seenSlope * around
  const tie = overdispersion * sums.seenToss + sums.finalSlope * sums.seenSlope * variance
  const mean = sums.final - sums.finalSlope * around + (tie / spread) * miss
  const before = overdispersion * sums.toss + sums.finalSlope ** 2 * variance
  const left = Math.max(before - tie ** 2 / spread, 0)
  const kept = clamp(mean, counted.cast, bloc.entitled)
  if (totalArrived === 0)
    return { mean: kept, variance: left, seen: 0, seenVariance: 0, covariance: 0, tied: 0 }
  const share = variance - (variance * sums.seenSlope) ** 2 / spread
  const late = sumsOf(bloc, odds, around, totalArrived)
  return { ...finalOf(bloc, late, kept, share, Math.max(left - late.finalSlope ** 2 * share, 0)) }
}

function result(cast: number): Final {
  return { mean: cast, variance: 0, seen: cast, seenVariance: 0, covariance: 0, tied: 0 }
}

function seenVariance(sums: Sums, variance: number): number {
  const own = sums.seenSlope ** 2 * variance + sums.seenCurve ** 2 * unitDeparture ** 2
  return overdispersion * sums.seenSpread + own + 0.25
}

function finalOf(bloc: Bloc, sums: Sums, mean: number, variance: number, toss: number): Final {
  return {
    mean: clamp(mean, 0, bloc.entitled),
    variance: toss + sums.finalSlope ** 2 * variance,
    seen: sums.seen,
    seenVariance: overdispersion * sums.seenSpread + sums.seenSlope ** 2 * variance,
    covariance: overdispersion * sums.seenToss + sums.finalSlope * sums.seenSlope * variance,
    tied: 0,
  }
}

/** Shares the total's surprise out by each unit's covariance with it; returns what the total's variance loses. */
function fromTotal(finals: Final[], units: readonly UnitToPredict[], total: Counted): number {
  let [seen, spread, covariance] = [0, total.at < 1 ? 1 : 1e-6, 0]
  for (const final of finals) {
    seen += final.seen
    spread += final.seenVariance
    covariance += final.covariance
  }
  const miss = (total.cast - seen) / spread
  for (const [i, final] of finals.entries()) {
    const unit = units[i]
    final.mean = clamp(
      final.mean + final.covariance * miss,
      unit?.counted?.cast ?? 0,
      unit?.bloc.entitled ?? 0,
    )
    final.tied = -(final.covariance ** 2) / spread
  }
  return -(covariance ** 2) / spread
}

type Sums = {
  final: number
  toss: number
  finalSlope: number
  seen: number
  seenSpread: number
  seenSlope: number
  seenCurve: number
  seenToss: number
}

/** Sums over a unit's members with its own departure at `moved`, of the end and of what is in by a moment. */
function sumsOf(bloc: Bloc, odds: Odds, moved: number, arrived: number): Sums {
  const sums = {
    final: 0,
    toss: 0,
    finalSlope: 0,
    seen: 0,
    seenSpread: 0,
    seenSlope: 0,
    seenCurve: 0,
    seenToss: 0,
  }
  addTo(sums, bloc.notAsked, expit(odds.notAsked + moved), arrived)
  for (let i = 0; i < bloc.cells.length; i++) {
    const cell = bloc.cells[i]
    if (cell) addTo(sums, cell.members, expit((odds.cells[i] ?? 0) + moved), arrived)
  }
  return sums
}

function addTo(sums: Sums, n: number, p: number, share: number) {
  const mean = n * p
  const toss = mean * (1 - p)
  sums.final += mean
  sums.toss += toss
  sums.finalSlope += toss
  sums.seen += mean * share
  sums.seenSpread += mean * share * (1 - p * share)
  sums.seenSlope += toss * share
  sums.seenCurve += mean * share * (1 - share)
  sums.seenToss += toss * share
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
