import type { Bloc } from "./blocs"
import type { Matrix } from "./cholesky"
import { departureCorrelation } from "./departure"
import type { Evidence } from "./evidence"
import { type ExpectedCounts, tieToNewest } from "./expectation"
import { overdispersion } from "./priors"
import { nested } from "./returns"

/**
 * How the counts would scatter about what a state expects of them (lower triangle): coin tosses, each unit's own
 * departure, the curve's, and a paper for rounding.
 */
export function countScatter(expects: ExpectedCounts, blocs: readonly Bloc[], evidence: Evidence): Matrix {
  const slopes = expects.counts.map((count, i) => count * (1 - (expects.arrivals[i]?.share ?? 0)))
  return evidence.counts.map((_, i) =>
    evidence.counts.slice(0, i + 1).map((_, j) => {
      const curve = (slopes[i] ?? 0) * (slopes[j] ?? 0) * departureCovariance(i, j, expects, evidence)
      return ofBlocs(i, j, expects, blocs) + curve + (i === j ? 1 : 0)
    }),
  )
}

/** Over the blocs of which both counts speak; the curve of returns moves by F·toss with a unit's own departure. */
function ofBlocs(later: number, earlier: number, expects: ExpectedCounts, blocs: readonly Bloc[]): number {
  const [f1, f2] = [expects.arrivals[earlier]?.share ?? 0, expects.arrivals[later]?.share ?? 0]
  let sum = 0
  for (let b = 0; b < blocs.length; b++) {
    const [bloc, returns] = [blocs[b], expects.returns[b]]
    if (!bloc?.seenBy[earlier] || !bloc.seenBy[later] || !returns) continue
    sum += overdispersion * nested(returns, f1, f2) + f1 * f2 * returns.toss ** 2 * bloc.shared
  }
  return sum
}

/** Of the curve at two counts, given that at the newest, which is one of the unknowns. */
function departureCovariance(i: number, j: number, { arrivals }: ExpectedCounts, evidence: Evidence): number {
  const [a, b] = [evidence.counts[i], evidence.counts[j]]
  if (!a || !b) return 0
  const own =
    departureCorrelation(a.elapsed - b.elapsed) - tieToNewest(a, evidence) * tieToNewest(b, evidence)
  return (arrivals[i]?.sd ?? 0) * (arrivals[j]?.sd ?? 0) * own
}
