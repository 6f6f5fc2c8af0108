import type { Bloc } from "./blocs"
import { type Counted, clamp, type Final } from "./final-of-unit"
import type { BallotUnit } from "./grouped-ballot"

/** Units, by their places, of which the scrutineer gave one count: a whole ballot, or one employer's workplaces. */
export type CountedTogether = { units: number[]; counted: Counted }
export type UnitToPredict = { unit: BallotUnit; bloc: Bloc; counted: Counted | null }

/**
 * Shares the surprise of a count of several units out by each one's covariance with it: the conditional mean and
 * variance of jointly normal sums. Returns the variance of that count, which parts of the ballot are tied by.
 */
export function shareSurprise(
  finals: Final[],
  units: readonly UnitToPredict[],
  together: CountedTogether,
): number {
  let [seen, spread] = [0, together.counted.at < 1 ? 1 : 1e-6]
  for (const i of together.units) {
    seen += finals[i]?.seen ?? 0
    spread += finals[i]?.seenVariance ?? 0
  }
  const miss = (together.counted.cast - seen) / spread
  for (const i of together.units) {
    const [final, known] = [finals[i], units[i]]
    if (!final || !known) continue
    final.mean = clamp(final.mean + final.covariance * miss, known.counted?.cast ?? 0, known.bloc.entitled)
    final.tied = -(final.covariance ** 2) / spread
  }
  return spread
}
