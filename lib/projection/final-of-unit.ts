import type { Bloc } from "./blocs"
import { unitDeparture } from "./departure"
import { expit } from "./normal"
import type { Odds } from "./pledge-likelihood"
import { overdispersion } from "./priors"

/** A count at a moment of the ballot; `age` is the delivery days from it to the newest count of all. */
export type Counted = { at: number; age: number; cast: number }
export type Moments = { mean: number; variance: number }

/**
 * Where one unit ends in one state of the ballot, in papers. `seen` is what it has in at the moment it was last counted
 * together with others, `covariance` the tie of its end to that, and `tied` what knowing that count takes off its variance.
 */
export type Final = Moments & { seen: number; seenVariance: number; covariance: number; tied: number }

/** A unit without a count of its own. */
export function uncounted(bloc: Bloc, odds: Odds, togetherArrived: number): Final {
  const sums = sumsOf(bloc, odds, 0, togetherArrived)
  return finalOf(bloc, sums, sums.final, bloc.variance, overdispersion * sums.toss)
}

/** E[X | R] = E[X] + Cov(X, R)/Var(R)·(R − E[R]); for binomials alone this is R + (N − R)·q exactly. */
export function fromOwnCount(
  bloc: Bloc,
  odds: Odds,
  counted: Counted,
  arrived: number,
  togetherArrived: number,
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
  if (togetherArrived === 0)
    return { mean: kept, variance: left, seen: 0, seenVariance: 0, covariance: 0, tied: 0 }
  const share = variance - (variance * sums.seenSlope) ** 2 / spread
  const late = sumsOf(bloc, odds, around, togetherArrived)
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

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
