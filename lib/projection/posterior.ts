import type { Bloc } from "./blocs"
import { cholesky, forward, logDeterminant, type Matrix } from "./cholesky"
import { countScatter } from "./count-scatter"
import { type CurveShape, logDensity } from "./curve-shapes"
import type { Evidence } from "./evidence"
import { type Expectation, expectation } from "./expectation"
import { shiftTails } from "./priors"
import type { Belief } from "./terms"
import { curveAt, thetaOf } from "./theta"

/** All that the common unknowns are fitted to. */
export type Problem = {
  blocs: Bloc[]
  evidence: Evidence
  spells: number[]
  shift: { mean: number; sd: number }
  shapes: CurveShape[]
  /** Of each learnable unknown, in order. */
  beliefs: Belief[]
}

/** The unknowns at some values, and what those expect of the evidence. */
export type State = { values: readonly number[]; expects: Expectation }

/** Degrees of freedom of the counts: when they and everything else disagree, both are doubted. */
const countTails = 6
/** The two ways of reckoning the returns of those asked agree to within this. */
const gapSd = 0.1

export function stateAt(problem: Problem, values: readonly number[]): State {
  return { values, expects: expectation(thetaOf(values), problem.blocs, problem.evidence, problem.spells) }
}

/** log of prior density times likelihood, all curve shapes together, up to a constant. */
export function logPosterior(problem: Problem, state: State): number {
  const curve = curveOf(state)
  const shapes = problem.shapes.map((shape) => Math.log(shape.share) + logDensity(shape, curve))
  return logSum(shapes) + logRest(problem, state)
}

/** The same under one curve shape alone. */
export function logPosteriorUnder(shape: CurveShape, problem: Problem, state: State): number {
  return logDensity(shape, curveOf(state)) + logRest(problem, state)
}

function logRest(problem: Problem, state: State): number {
  const { values, expects } = state
  const shift = shiftMiss(problem, state)
  let log = (-(shiftTails + 1) / 2) * Math.log1p((shift * shift) / shiftTails)
  for (const miss of beliefMisses(problem, state)) log -= 0.5 * miss * miss
  log -= 0.5 * (values[curveAt + 3] ?? 0) ** 2
  const size = expects.counts.length
  if (size > 0) {
    const scatter = scatterAt(problem, state)
    const q = squared(whiteCounts(problem, state, scatter))
    log -= 0.5 * logDeterminant(scatter) + ((countTails + size) / 2) * Math.log1p(q / countTails)
  }
  log -= 0.5 * squared(whiteSaid(problem, state))
  return log - 0.5 * (expects.gap / gapSd) ** 2
}

/**
 * Everything as independent unit-variance misses, for a least-squares step; heavy-tailed terms carry the
 * square root of their t-weight, taken at `around`.
 */
export function misses(shape: CurveShape, problem: Problem, state: State, around: Around): number[] {
  const fromShape = curveOf(state).map((value, i) => value - (shape.mean[i] ?? 0))
  return [
    around.shiftWeight * shiftMiss(problem, state),
    ...beliefMisses(problem, state),
    ...forward(shape.lower, fromShape),
    state.values[curveAt + 3] ?? 0,
    ...whiteCounts(problem, state, around.scatter).map((miss) => -around.countWeight * miss),
    ...whiteSaid(problem, state).map((miss) => -miss),
    state.expects.gap / gapSd,
  ]
}

/** What a least-squares step holds fixed: the scatter of the counts and the t-weights. */
export type Around = { scatter: Matrix; shiftWeight: number; countWeight: number }

export function aroundOf(problem: Problem, state: State): Around {
  const scatter = scatterAt(problem, state)
  const shift = shiftMiss(problem, state)
  const q = squared(whiteCounts(problem, state, scatter))
  return {
    scatter,
    shiftWeight: Math.sqrt((shiftTails + 1) / (shiftTails + shift * shift)),
    countWeight: Math.sqrt((countTails + state.expects.counts.length) / (countTails + q)),
  }
}

function curveOf({ values }: State): number[] {
  return values.slice(curveAt, curveAt + 3)
}

function shiftMiss({ shift }: Problem, { values }: State): number {
  return ((values[0] ?? 0) - shift.mean) / shift.sd
}

function beliefMisses({ beliefs }: Problem, { values }: State): number[] {
  return beliefs.map(({ mean, sd }, i) => ((values[i + 1] ?? 0) - mean) / sd)
}

function scatterAt({ blocs, evidence }: Problem, { expects }: State): Matrix {
  return cholesky(countScatter(expects, blocs, evidence))
}

function whiteCounts({ evidence }: Problem, { expects }: State, scatter: Matrix): number[] {
  return forward(
    scatter,
    evidence.counts.map((seen, i) => seen.cast - (expects.counts[i] ?? 0)),
  )
}

function whiteSaid({ evidence }: Problem, { expects }: State): number[] {
  return forward(
    evidence.saidScatter,
    evidence.saidPosted.map((said, i) => said.share - (expects.saidPosted[i] ?? 0)),
  )
}

function squared(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value * value
  return sum
}

export function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
