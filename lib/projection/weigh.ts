import { logDeterminant } from "./cholesky"
import { drawFrom, normalPoints } from "./draws"
import { type Fitted, fit } from "./fit"
import { logPosterior, logSum, type Problem, stateAt } from "./posterior"
import { unknowns } from "./priors"
import type { Returns } from "./returns"
import { type Theta, thetaOf } from "./theta"

/** A state the ballot may be in, how likely that is among all those drawn, and what each bloc returns in it. */
export type Weighted = { theta: Theta; weight: number; returns: Returns[] }

const spread = 1.15
const least = 3e-4

/**
 * Draws around the likeliest state under every curve shape, each weighted by its posterior over the density
 * it was drawn with (multiple importance sampling, Veach & Guibas 1995). Weights are capped, so that no
 * single state speaks for the whole ballot.
 */
export function weighedStates(problem: Problem, pairs: number): Weighted[] {
  const fits = problem.shapes.map((shape) => {
    const fitted = fit(shape, problem)
    return { ...fitted, height: 0.5 * logDeterminant(fitted.precision) }
  })
  const points = normalPoints(pairs, unknowns.length)
  const drawn = fits.flatMap(({ mode, precision }) =>
    points.map((z) => stateAt(problem, drawFrom(mode, precision, z, spread))),
  )
  const logs = drawn.map((state) => logPosterior(problem, state) - logDrawn(fits, state.values))
  const all = logSum(logs)
  const cap = 8 / Math.sqrt(drawn.length * points.length)
  const weights = logs.map((log) => Math.min(cap, Math.exp(log - all)))
  const kept = weights.map((weight) => (weight > least ? weight : 0))
  const sum = kept.reduce((total, weight) => total + weight, 0)
  return drawn.flatMap(({ values, expects: { returns } }, i) => {
    const weight = (kept[i] ?? 0) / sum
    return weight > 0 ? [{ theta: thetaOf(values), weight, returns }] : []
  })
}

function logDrawn(fits: readonly (Fitted & { height: number })[], values: readonly number[]): number {
  return logSum(fits.map((one) => logNormal(one, values)))
}

function logNormal(
  { mode, precision, height }: Fitted & { height: number },
  values: readonly number[],
): number {
  let squares = 0
  // (x − mode)ᵀ·L·Lᵀ·(x − mode), column by column.
  for (let j = 0; j < mode.length; j++) {
    let sum = 0
    for (let i = j; i < mode.length; i++)
      sum += (precision[i]?.[j] ?? 0) * ((values[i] ?? 0) - (mode[i] ?? 0))
    squares += sum * sum
  }
  return height - 0.5 * (squares / spread ** 2)
}
