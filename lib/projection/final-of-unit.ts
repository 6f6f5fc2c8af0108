import type { Bloc } from "./blocs"
import { unitDeparture } from "./departure"
import type { Odds } from "./pledge-likelihood"
import { overdispersion } from "./priors"
import { nested, type Returns, returnsOf } from "./returns"

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
  const returns = returnsOf(bloc, odds)
  return finalOf(bloc, returns, togetherArrived, returns.mean, bloc.variance, overdispersion * returns.toss)
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
  const { variance } = bloc
  const first = returnsOf(bloc, odds)
  const moved = ownDeparture(first, counted, arrived, variance)
  const returns = moved === 0 ? first : returnsOf(bloc, odds, Math.exp(moved))
  const spread = seenVariance(returns, arrived, variance)
  const before = returns.toss * (overdispersion + returns.toss * variance)
  const tie = before * arrived
  const usual = returns.mean - returns.toss * moved
  const mean = clamp(usual + (tie / spread) * (counted.cast - usual * arrived), counted.cast, bloc.entitled)
  const left = Math.max(before - tie ** 2 / spread, 0)
  if (togetherArrived === 0) return { mean, variance: left, seen: 0, seenVariance: 0, covariance: 0, tied: 0 }
  const share = variance - (variance * returns.toss * arrived) ** 2 / spread
  const toss = Math.max(left - returns.toss ** 2 * share, 0)
  return finalOf(bloc, returns, togetherArrived, mean, share, toss)
}

/** How far its own count moves a unit's log-odds; 0 where that is too little to work everything out again there. */
function ownDeparture(returns: Returns, counted: Counted, arrived: number, variance: number): number {
  const miss = counted.cast - returns.mean * arrived
  const moved = (variance * returns.toss * arrived * miss) / seenVariance(returns, arrived, variance)
  return Math.abs(moved) > 0.05 ? clamp(moved, -2.5, 2.5) : 0
}

function seenVariance(returns: Returns, arrived: number, variance: number): number {
  const curve = returns.mean * arrived * (1 - arrived) * unitDeparture
  return (
    overdispersion * nested(returns, arrived, arrived) +
    (returns.toss * arrived) ** 2 * variance +
    curve ** 2 +
    0.25
  )
}

function result(cast: number): Final {
  return { mean: cast, variance: 0, seen: cast, seenVariance: 0, covariance: 0, tied: 0 }
}

/** `variance` is that of the unit's own departure, `toss` what would be left without it. */
function finalOf(
  bloc: Bloc,
  returns: Returns,
  arrived: number,
  mean: number,
  variance: number,
  toss: number,
): Final {
  const own = returns.toss ** 2 * variance
  return {
    mean: clamp(mean, 0, bloc.entitled),
    variance: toss + own,
    seen: returns.mean * arrived,
    seenVariance: overdispersion * nested(returns, arrived, arrived) + own * arrived ** 2,
    covariance: (overdispersion * returns.toss + own) * arrived,
    tied: 0,
  }
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
