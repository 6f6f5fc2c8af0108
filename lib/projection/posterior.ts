import type { Bloc } from "./blocs"
import { cholesky, forward, logDeterminant, type Matrix } from "./cholesky"
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

/** Degrees of freedom of the counts: when they and everything else disagree, both are doubted. */
const countTails = 6
/** The two ways of reckoning the returns of those asked agree to within this. */
const gapSd = 0.1

export function expected(problem: Problem, values: readonly number[]): Expectation {
  return expectation(thetaOf(values), problem.blocs, problem.evidence, problem.spells)
}

/** log of prior density times likelihood, all curve shapes together, up to a constant. */
export function logPosterior(problem: Problem, values: readonly number[]): number {
  const curve = values.slice(curveAt, curveAt + 3)
  const shapes = problem.shapes.map((shape) => Math.log(shape.share) + logDensity(shape, curve))
  return logSum(shapes) + logRest(problem, values)
}

/** The same under one curve shape alone. */
export function logPosteriorUnder(shape: CurveShape, problem: Problem, values: readonly number[]): number {
  return logDensity(shape, values.slice(curveAt, curveAt + 3)) + logRest(problem, values)
}

function logRest(problem: Problem, values: readonly number[]): number {
  const shift = ((values[0] ?? 0) - problem.shift.mean) / problem.shift.sd
  let log = (-(shiftTails + 1) / 2) * Math.log1p((shift * shift) / shiftTails)
  for (const [i, belief] of problem.beliefs.entries())
    log -= 0.5 * (((values[i + 1] ?? 0) - belief.mean) / belief.sd) ** 2
  log -= 0.5 * (values[curveAt + 3] ?? 0) ** 2
  const expects = expected(problem, values)
  const scatter = cholesky(expects.scatter)
  const size = expects.counts.length
  if (size > 0) {
    const q = squared(whiteCounts(problem, expects, scatter))
    log -= 0.5 * logDeterminant(scatter) + ((countTails + size) / 2) * Math.log1p(q / countTails)
  }
  log -= 0.5 * squared(whiteSaid(problem, expects))
  return log - 0.5 * (expects.gap / gapSd) ** 2
}

/**
 * Everything as independent unit-variance misses, for a least-squares step; heavy-tailed terms carry the
 * square root of their t-weight, taken at `around`.
 */
export function misses(
  shape: CurveShape,
  problem: Problem,
  values: readonly number[],
  around: Around,
): number[] {
  const curve = values.slice(curveAt, curveAt + 3)
  const expects = expected(problem, values)
  return [
    (around.shiftWeight * ((values[0] ?? 0) - problem.shift.mean)) / problem.shift.sd,
    ...problem.beliefs.map((belief, i) => ((values[i + 1] ?? 0) - belief.mean) / belief.sd),
    ...forward(
      shape.lower,
      curve.map((value, i) => value - (shape.mean[i] ?? 0)),
    ),
    values[curveAt + 3] ?? 0,
    ...whiteCounts(problem, expects, around.scatter).map((miss) => -around.countWeight * miss),
    ...whiteSaid(problem, expects).map((miss) => -miss),
    expects.gap / gapSd,
  ]
}

/** What a least-squares step holds fixed: the scatter of the counts and the t-weights. */
export type Around = { scatter: Matrix; shiftWeight: number; countWeight: number }

export function aroundOf(problem: Problem, values: readonly number[]): Around {
  const expects = expected(problem, values)
  const scatter = cholesky(expects.scatter)
  const shift = ((values[0] ?? 0) - problem.shift.mean) / problem.shift.sd
  const size = expects.counts.length
  const q = size > 0 ? squared(whiteCounts(problem, expects, scatter)) : 0
  return {
    scatter,
    shiftWeight: Math.sqrt((shiftTails + 1) / (shiftTails + shift * shift)),
    countWeight: Math.sqrt((countTails + size) / (countTails + q)),
  }
}

function whiteCounts(problem: Problem, expects: Expectation, scatter: Matrix): number[] {
  return forward(
    scatter,
    problem.evidence.counts.map((seen, i) => seen.cast - (expects.counts[i] ?? 0)),
  )
}

function whiteSaid(problem: Problem, expects: Expectation): number[] {
  return forward(
    problem.evidence.saidScatter,
    problem.evidence.saidPosted.map((said, i) => said.share - (expects.saidPosted[i] ?? 0)),
  )
}

function squared(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}

export function logSum(logs: readonly number[]): number {
  const most = Math.max(...logs)
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0))
}
