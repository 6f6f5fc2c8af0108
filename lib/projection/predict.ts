import { arrivalAt } from "./arrivals"
import { type CountedTogether, shareSurprise, type UnitToPredict } from "./counted-together"
import { departureCorrelation } from "./departure"
import { type Counted, type Final, fromOwnCount, type Moments, uncounted } from "./final-of-unit"
import { commonOf, emptyOdds, setOdds } from "./pledge-likelihood"
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
  const means = new Float64Array(units.length)
  const squares = new Float64Array(units.length)
  const predicted: StateOfPart[][] = parts.map(() => [])
  const countOf = places(units.length, together)
  for (const { theta, weight } of states) {
    const { finals, spreads } = given(theta, units, together, countOf, spells)
    for (let i = 0; i < units.length; i++) {
      const final = finals[i]
      if (!final) continue
      means[i] = (means[i] ?? 0) + weight * final.mean
      squares[i] = (squares[i] ?? 0) + weight * (final.mean ** 2 + Math.max(0, final.variance + final.tied))
    }
    for (const [at, part] of parts.entries())
      predicted[at]?.push({ ...partOf(part, finals, countOf, spreads), weight })
  }
  return {
    units: units.map((_, i) => {
      const mean = means[i] ?? 0
      return { mean, variance: Math.max(0, (squares[i] ?? 0) - mean ** 2) }
    }),
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
  const common = commonOf(theta, spells)
  const arrivedAt = arrivals(theta)
  const arrived = together.map(({ counted }) => arrivedAt(counted))
  const odds = emptyOdds()
  const finals = units.map(({ bloc, counted }, i) => {
    setOdds(odds, bloc, common)
    const shared = arrived[countOf[i] ?? -1] ?? 0
    if (!counted) return uncounted(bloc, odds, shared)
    return fromOwnCount(bloc, odds, counted, arrivedAt(counted), shared)
  })
  return { finals, spreads: together.map((count) => shareSurprise(finals, units, count)) }
}

/** Most units are counted on the same few days. */
function arrivals(theta: Theta): (counted: Counted) => number {
  const known: { at: number; age: number; share: number }[] = []
  return ({ at, age }) => {
    for (const moment of known) if (moment.at === at && moment.age === age) return moment.share
    const { share } = arrivalAt(theta, at, departureCorrelation(age))
    known.push({ at, age, share })
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
