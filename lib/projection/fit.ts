import { backward, cholesky, forward, type Matrix } from "./cholesky"
import type { CurveShape } from "./curve-shapes"
import { aroundOf, logPosteriorUnder, misses, type Problem } from "./posterior"
import { unknowns } from "./priors"
import { curveAt } from "./theta"

/** The likeliest state under one curve shape, and the curvature there: L with L·Lᵀ = precision. */
export type Fitted = { shape: CurveShape; mode: number[]; precision: Matrix }

const mostSteps = 12
const nudge = 1e-4

/** Gauss–Newton with halved steps; about a hundred expectations over a few dozen blocs. */
export function fit(shape: CurveShape, problem: Problem): Fitted {
  let mode = startOf(shape, problem)
  let height = logPosteriorUnder(shape, problem, mode)
  let precision = cholesky(unknowns.map((_, i) => unknowns.map((_, j) => (i === j ? 1 : 0))))
  for (let step = 0; step < mostSteps; step++) {
    const { normal, gradient } = linearised(shape, problem, mode)
    precision = cholesky(normal)
    const move = backward(precision, forward(precision, gradient))
    const better = climbed(shape, problem, mode, move, height)
    const gained = better.height - height
    mode = better.mode
    height = better.height
    if (gained < 1e-4) break
  }
  return { shape, mode, precision }
}

function startOf(shape: CurveShape, problem: Problem): number[] {
  const start = [problem.shift.mean, ...problem.beliefs.map((belief) => belief.mean), ...shape.mean, 0]
  return start.slice(0, curveAt + 4)
}

function linearised(shape: CurveShape, problem: Problem, mode: number[]) {
  const around = aroundOf(problem, mode)
  const here = misses(shape, problem, mode, around)
  const columns = mode.map((value, i) => {
    const moved = misses(shape, problem, mode.with(i, value + nudge), around)
    return moved.map((miss, k) => (miss - (here[k] ?? 0)) / nudge)
  })
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, k) => sum + x * (b[k] ?? 0), 0)
  return {
    normal: columns.map((a) => columns.map((b) => dot(a, b))),
    gradient: columns.map((a) => -dot(a, here)),
  }
}

function climbed(shape: CurveShape, problem: Problem, mode: number[], move: number[], height: number) {
  for (let size = 1; size > 0.02; size /= 2) {
    const next = mode.map((value, i) => value + size * (move[i] ?? 0))
    const reached = logPosteriorUnder(shape, problem, next)
    if (reached > height) return { mode: next, height: reached }
  }
  return { mode, height }
}
