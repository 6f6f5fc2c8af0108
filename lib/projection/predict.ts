import { type CountedTogether, shareSurprise, type UnitToPredict } from "./counted-together"
import { departureCorrelation, departureSd } from "./departure"
import { type Counted, type Final, fromOwnCount, type Moments, uncounted } from "./final-of-unit"
import { arrivedBy, emptyOdds, notYetBy, setOdds } from "./pledge-likelihood"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"
import type { Weighted } from "./weigh"

/** Units taken together, by their places; `result` is their count at the close, once there is one. */
export type PartToPredict = { units: readonly number[]; result: number | null }
export type StateOfPart = Moments & { weight: number }

/** The predictive moments of each unit, and of each part in each state the ballot may be in. */
export type Predicted = { units: Moments[]; parts: StateOfPart[][] }

export function predict(
  units: readonly UnitToPredict[],
  together: readonly CountedTogether[],
  parts: readonly PartToPredict[],
  states: readonly Weighted[],
  spells: number[],
): Predicted {
  const sums = units.map(() => ({ mean: 0, square: 0 }))
  const predicted: StateOfPart[][] = parts.map(() => [])
  const countOf = places(units.length, together)
  for (const { theta, weight } of states) {
    const { finals, spreads } = given(theta, units, together, countOf, spells)
    for (let i = 0; i < sums.length; i++) {
      const [final, sum] = [finals[i], sums[i]]
      if (!final || !sum) continue
      sum.mean += weight * final.mean
      sum.square += weight * (final.mean ** 2 + Math.max(0, final.variance + final.tied))
    }
    for (const [at, part] of parts.entries())
      predicted[at]?.push({ ...partOf(part, finals, countOf, spreads), weight })
  }
  return {
    units: sums.map((sum) => ({ mean: sum.mean, variance: Math.max(0, sum.square - sum.mean ** 2) })),
    parts: predicted,
  }
}

/** In which count of several each unit stands; -1 for none. */
function places(units: number, together: readonly CountedTogether[]): number[] {
  const place = new Array<number>(units).fill(-1)
  for (const [at, count] of together.entries()) for (const i of count.units) place[i] = at
  return place
}

/** In one state everything is normal: each unit given its own count, then all of them given those they share. */
function given(
  theta: Theta,
  units: readonly UnitToPredict[],
  together: readonly CountedTogether[],
  countOf: readonly number[],
  spells: number[],
): { finals: Final[]; spreads: number[] } {
  const notYet = notYetBy(theta, spells)
  const arrivedAt = arrivals(theta)
  const arrived = together.map(({ counted }) => arrivedAt(counted))
  const odds = emptyOdds()
  const finals = units.map(({ bloc, counted }, i) => {
    setOdds(odds, bloc, theta, notYet)
    const shared = arrived[countOf[i] ?? -1] ?? 0
    if (!counted) return uncounted(bloc, odds, shared)
    return fromOwnCount(bloc, odds, counted, arrivedAt(counted), shared)
  })
  return { finals, spreads: together.map((count) => shareSurprise(finals, units, count)) }
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

/** Units independent but for the counts they share: those tie them, and take their covariance off the sum. */
function partOf(
  { units, result }: PartToPredict,
  finals: readonly Final[],
  countOf: readonly number[],
  spreads: readonly number[],
): Moments {
  if (result !== null) return { mean: result, variance: 0 }
  let [mean, variance] = [0, 0]
  const shared = new Map<number, number>()
  for (const i of units) {
    const final = finals[i]
    if (!final) continue
    mean += final.mean
    variance += final.variance
    const place = countOf[i] ?? -1
    if (place >= 0) shared.set(place, (shared.get(place) ?? 0) + final.covariance)
  }
  for (const [place, covariance] of shared) variance -= covariance ** 2 / (spreads[place] ?? 1)
  return { mean, variance: Math.max(variance, 0) }
}
