import { type Arrival, arrivalAt } from "./arrivals"
import type { Bloc } from "./blocs"
import { departureCorrelation } from "./departure"
import type { CountObservation, Evidence } from "./evidence"
import { commonOf, emptyOdds, type Odds, setOdds } from "./pledge-likelihood"
import { reached, shareOf } from "./reach-bias"
import { shareIn } from "./return-curve"
import { type Returns, returnsOf } from "./returns"
import type { Theta } from "./theta"

/** The counts that one state of the ballot expects, and what of: of each bloc, and at each count. */
export type ExpectedCounts = { counts: number[]; returns: Returns[]; arrivals: Arrival[] }

/** What one state expects of all the evidence. */
export type Expectation = ExpectedCounts & {
  saidPosted: number[]
  /** Returns expected of those asked by their pledges, less those expected of them as a group, as a share. */
  gap: number
}

export function expectation(
  theta: Theta,
  blocs: readonly Bloc[],
  evidence: Evidence,
  spells: readonly number[],
): Expectation {
  const common = commonOf(theta, spells)
  const odds = emptyOdds()
  const asked = nobody()
  const returns = blocs.map((bloc) => {
    setOdds(odds, bloc, common)
    const ofBloc = returnsOf(bloc, odds)
    addAsked(asked, bloc, odds, ofBloc)
    return ofBloc
  })
  const arrivals = evidence.counts.map((seen) => arrivalAt(theta, seen.at, tieToNewest(seen, evidence)))
  return {
    ...expectedCounts(blocs, returns, arrivals),
    saidPosted: saidShares(theta, evidence, asked, common.gain),
    gap: asked.members > 0 ? (asked.byPledge - asked.asGroup) / asked.members : 0,
  }
}

export function expectedCounts(
  blocs: readonly Bloc[],
  returns: Returns[],
  arrivals: Arrival[],
): ExpectedCounts {
  const counts = arrivals.map(({ share }, i) => share * seenInCount(i, blocs, returns))
  return { counts, returns, arrivals }
}

export function tieToNewest(seen: CountObservation, { counts }: Evidence): number {
  return departureCorrelation(seen.elapsed - (counts.at(-1)?.elapsed ?? 0))
}

function seenInCount(i: number, blocs: readonly Bloc[], returns: readonly Returns[]): number {
  let sum = 0
  for (let b = 0; b < blocs.length; b++) if (blocs[b]?.seenBy[i]) sum += returns[b]?.mean ?? 0
  return sum
}

/** All members asked, and the papers expected of them: by pledge, as a group, and were they like everybody. */
type Asked = { members: number; byPledge: number; asGroup: number; likeAll: number; coverage: number }

function nobody(): Asked {
  return { members: 0, byPledge: 0, asGroup: 0, likeAll: 0, coverage: 0 }
}

function addAsked(asked: Asked, bloc: Bloc, odds: Odds, returns: Returns) {
  asked.members += bloc.asked
  asked.byPledge += returns.mean - bloc.notAsked * shareOf(odds.notAsked)
  asked.asGroup += bloc.asked * shareOf(odds.asked)
  asked.likeAll += bloc.asked * shareOf(odds.together)
  asked.coverage += bloc.asked * bloc.coverage
}

/**
 * 93% of those who posted say so, and 6% of those who never will (BES 2010 validation). Those easiest to reach
 * are reached first, so each spell's turnout is the margin between the coverage before it and after it.
 */
function saidShares(theta: Theta, evidence: Evidence, asked: Asked, gain: number): number[] {
  if (asked.members === 0) return evidence.saidPosted.map(() => 0)
  const turnout = Math.min(0.998, Math.max(0.002, asked.likeAll / asked.members))
  const coverage = Math.min(0.999, asked.coverage / asked.members)
  const first = evidence.saidPosted.reduce((sum, said) => sum + said.members, 0)
  let [before, votersBefore] = [0, 0]
  return evidence.saidPosted.map(({ at, members }) => {
    const after = before + (coverage * members) / first
    const voters = after * shareOf(reached(turnout / (1 - turnout), after, gain).asked)
    const own = Math.min(1, Math.max(0, (voters - votersBefore) / (after - before)))
    before = after
    votersBefore = voters
    return 0.93 * shareIn(theta.curve, at) * own + 0.06 * (1 - own)
  })
}
