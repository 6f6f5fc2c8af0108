import { backward, cholesky, forward, type Matrix } from "./cholesky"
import type { CurveShape } from "./curve-shapes"
import { aroundOf, logPosteriorUnder, misses, type Problem, type State, stateAt } from "./posterior"
import { unknowns } from "./priors"
import { curveAt } from "./theta"

/** The likeliest state under one curve shape, and the curvature there: L with L·Lᵀ = precision. */
export type Fitted = { shape: CurveShape; mode: readonly number[]; precision: Matrix }

const mostSteps = 12
const nudge = 1e-4

/** Gauss–Newton with halved steps; about a hundred expectations over a few dozen blocs. */
export function fit(shape: CurveShape, problem: Problem): Fitted {
  let state = stateAt(problem, startOf(shape, problem))
  let height = logPosteriorUnder(shape, problem, state)
  let precision = cholesky(unknowns.map((_, i) => unknowns.map((_, j) => (i === j ? 1 : 0))))
  for (let step = 0; step < mostSteps; step++) {
    const { normal, gradient } = linearised(shape, problem, state)
    precision = cholesky(normal)
    const move = backward(precision, forward(precision, gradient))
    const better = climbed(shape, problem, state, move, height)
    const gained = better.height - height
    state = better.state
    height = better.height
    if (gained < 1e-4) break
  }
  return { shape, mode: state.values, precision }
}

function startOf(shape: CurveShape, problem: Problem): number[] {
  const start = [problem.shift.mean, ...problem.beliefs.map((belief) => belief.mean), ...shape.mean, 0]
  return start.slice(0, curveAt + 4)
}

/** The lower triangle of JᵀJ and the downhill −Jᵀr, J by finite differences. */
function linearised(shape: CurveShape, problem: Problem, state: State) {
  const around = aroundOf(problem, state)
  const here = misses(shape, problem, state, around)
  const columns = state.values.map((value, i) => {
    const moved = stateAt(problem, state.values.with(i, value + nudge))
    return misses(shape, problem, moved, around).map((miss, k) => (miss - (here[k] ?? 0)) / nudge)
  })
  return {
    normal: columns.map((a, i) => columns.slice(0, i + 1).map((b) => dot(a, b))),
    gradient: columns.map((a) => -dot(a, here)),
  }
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0)
  return sum
}

function climbed(
  shape: CurveShape,
  problem: Problem,
  state: State,
  move: readonly number[],
  height: number,
): { state: State; height: number } {
  for (let size = 1; size > 0.02; size /= 2) {
    const next = stateAt(
      problem,
      state.values.map((value, i) => value + size * (move[i] ?? 0)),
    )
    const reached = logPosteriorUnder(shape, problem, next)
    if (reached > height) return { state: next, height: reached }
  }
  return { state, height }
}
