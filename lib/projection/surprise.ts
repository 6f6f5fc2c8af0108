import { arrivalAt } from "./arrivals"
import { countScatter } from "./count-scatter"
import { departureSd } from "./departure"
import { expectedCounts } from "./expectation"
import { normalBelow } from "./normal"
import type { Problem } from "./posterior"
import { shareIn } from "./return-curve"
import { weighedStates } from "./weigh"

const pairs = 24

/** Whether the newest count lies outside the 95% that everything before it allowed. */
export function surpriseOf(problem: Problem): "low" | "high" | null {
  const newest = problem.evidence.counts.at(-1)
  if (!newest || newest.at >= 1) return null
  const foreseen = weighedStates(
    speakingOf(problem, (seen) => seen.slice(0, -1)),
    pairs,
  )
  const then = speakingOf(problem, (seen) => seen.slice(-1))
  let atMost = 0
  for (const { theta, weight, returns } of foreseen) {
    const arrival = arrivalAt({ ...theta, departure: 0 }, newest.at, 1)
    const expects = expectedCounts(then.blocs, returns, [arrival])
    const [mean = 0] = expects.counts
    const spread = countScatter(expects, then.blocs, then.evidence)[0]?.[0] ?? 0
    const share = shareIn(theta.curve, newest.at)
    const strayed = mean * (1 - share) * departureSd(share)
    atMost += weight * normalBelow((newest.cast + 0.5 - mean) / Math.sqrt(spread + strayed ** 2))
  }
  if (atMost < 0.025) return "low"
  return atMost > 0.975 ? "high" : null
}

/** The same problem with only some of its count observations. */
function speakingOf(problem: Problem, some: <T>(all: readonly T[]) => T[]): Problem {
  return {
    ...problem,
    evidence: { ...problem.evidence, counts: some(problem.evidence.counts) },
    blocs: problem.blocs.map((bloc) => ({ ...bloc, seenBy: some(bloc.seenBy) })),
  }
}
