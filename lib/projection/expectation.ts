import type { Bloc } from "./blocs"
import type { Matrix } from "./cholesky"
import { departureCorrelation, departureSd } from "./departure"
import type { Evidence } from "./evidence"
import { expit, logit } from "./normal"
import { arrivedBy, emptyOdds, notYetBy, type Odds, setOdds } from "./pledge-likelihood"
import { overdispersion } from "./priors"
import { reached } from "./reach-bias"
import { shareIn } from "./return-curve"
import type { Theta } from "./theta"

/** What one state of the ballot expects of all the evidence, and how the counts would scatter about it. */
export type Expectation = {
  counts: number[]
  scatter: Matrix
  saidPosted: number[]
  /** Returns expected of those asked by their pledges, less those expected of them as a group, as a share. */
  gap: number
}

export function expectation(
  theta: Theta,
  blocs: readonly Bloc[],
  evidence: Evidence,
  spells: number[],
): Expectation {
  const notYet = notYetBy(theta, spells)
  const departures = departuresAt(theta, evidence)
  const shares = evidence.counts.map((seen, i) => arrivedBy(theta, seen.at, departures.mean[i] ?? 0))
  const sums = emptySums(shares)
  const odds = emptyOdds()
  for (const bloc of blocs) {
    setOdds(odds, bloc, theta, notYet)
    addBloc(sums, bloc, odds)
  }
  addDepartures(sums, departures.scatter)
  const askedTurnout = sums.asked > 0 ? sums.askedTurnout / sums.asked : 0
  return {
    counts: sums.counts,
    scatter: sums.scatter,
    saidPosted: saidShares(theta, evidence, sums.asked > 0 ? sums : null),
    gap: sums.asked > 0 ? sums.byPledge / sums.asked - askedTurnout : 0,
  }
}

/**
 * 93% of those who posted say so, and 6% of those who never will (BES 2010 validation). Those easiest to reach
 * are reached first, so each spell's turnout is the margin between the coverage before it and after it.
 */
function saidShares(theta: Theta, evidence: Evidence, sums: Sums | null): number[] {
  if (!sums) return evidence.saidPosted.map(() => 0)
  const level = logit(Math.min(0.998, Math.max(0.002, sums.expectedOfAsked / sums.asked)))
  const coverage = Math.min(0.999, sums.coverageOfAsked / sums.asked)
  const first = evidence.saidPosted.reduce((sum, said) => sum + said.members, 0)
  let [before, votersBefore] = [0, 0]
  return evidence.saidPosted.map(({ at, members }) => {
    const after = before + (coverage * members) / first
    const voters = after * expit(reached(level, after, theta.reachBias).asked)
    const own = Math.min(1, Math.max(0, (voters - votersBefore) / (after - before)))
    before = after
    votersBefore = voters
    return 0.93 * shareIn(theta.curve, at) * own + 0.06 * (1 - own)
  })
}

type Sums = {
  counts: number[]
  slopes: number[]
  scatter: Matrix
  /** Room for one bloc's own slopes. */
  level: number[]
  shares: number[]
  byPledge: number
  asked: number
  askedTurnout: number
  expectedOfAsked: number
  coverageOfAsked: number
}

function emptySums(shares: number[]): Sums {
  const size = shares.length
  return {
    counts: zeros(size),
    slopes: zeros(size),
    scatter: Array.from({ length: size }, () => zeros(size)),
    level: zeros(size),
    shares,
    byPledge: 0,
    asked: 0,
    askedTurnout: 0,
    expectedOfAsked: 0,
    coverageOfAsked: 0,
  }
}

function zeros(size: number): number[] {
  return new Array<number>(size).fill(0)
}

function addBloc(sums: Sums, bloc: Bloc, odds: Odds) {
  sums.level.fill(0)
  addMembers(sums, bloc, bloc.notAsked, expit(odds.notAsked))
  const asked = expit(odds.asked)
  const turnout = expit(odds.level)
  for (let k = 0; k < bloc.cells.length; k++) {
    const cell = bloc.cells[k]
    if (!cell) continue
    const p = expit(odds.cells[k] ?? 0)
    addMembers(sums, bloc, cell.members, p)
    sums.byPledge += cell.members * p
    sums.asked += cell.members
    sums.askedTurnout += cell.members * asked
    sums.expectedOfAsked += cell.members * turnout
    sums.coverageOfAsked += cell.members * bloc.coverage
  }
  addShared(sums.scatter, sums.level, bloc.shared)
}

/** Arrivals by two moments are nested, so n·p·F₁·(1 − p·F₂) is their binomial covariance. */
function addMembers(sums: Sums, bloc: Bloc, n: number, p: number) {
  const { shares, counts, slopes, level, scatter } = sums
  for (let i = 0; i < shares.length; i++) {
    if (!bloc.seenBy[i]) continue
    const share = shares[i] ?? 0
    const mean = n * p * share
    counts[i] = (counts[i] ?? 0) + mean
    slopes[i] = (slopes[i] ?? 0) + mean * (1 - share)
    level[i] = (level[i] ?? 0) + mean * (1 - p)
    const row = scatter[i] ?? none
    for (let j = i; j < shares.length; j++)
      if (bloc.seenBy[j]) row[j] = (row[j] ?? 0) + overdispersion * mean * (1 - p * (shares[j] ?? 0))
  }
}

const none: number[] = []

function addShared(scatter: Matrix, level: readonly number[], variance: number) {
  for (let i = 0; i < level.length; i++) {
    const row = scatter[i] ?? none
    for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) + (level[i] ?? 0) * (level[j] ?? 0) * variance
  }
}

type Departures = { mean: number[]; scatter: Matrix }

/** Departures of the curve at each count, given that at the newest, which is one of the unknowns. */
function departuresAt(theta: Theta, evidence: Evidence): Departures {
  const last = evidence.counts.at(-1)
  const sds = evidence.counts.map((seen) => departureSd(shareIn(theta.curve, seen.at)))
  const toLast = evidence.counts.map((seen) => departureCorrelation(seen.elapsed - (last?.elapsed ?? 0)))
  return {
    mean: sds.map((sd, i) => sd * (toLast[i] ?? 0) * theta.departure),
    scatter: evidence.counts.map((a, i) =>
      evidence.counts.map((b, j) => {
        const own = departureCorrelation(a.elapsed - b.elapsed) - (toLast[i] ?? 0) * (toLast[j] ?? 0)
        return (sds[i] ?? 0) * (sds[j] ?? 0) * own
      }),
    ),
  }
}

/** Departures enter through the slope of the counts on them; the lower half mirrors the upper. */
function addDepartures(sums: Sums, departures: Matrix) {
  for (const [i, row] of sums.scatter.entries())
    for (let j = i; j < row.length; j++) {
      const moved = (sums.slopes[i] ?? 0) * (sums.slopes[j] ?? 0) * (departures[i]?.[j] ?? 0)
      const value = (row[j] ?? 0) + moved + (i === j ? 1 : 0)
      row[j] = value
      const mirror = sums.scatter[j]
      if (mirror) mirror[i] = value
    }
}
