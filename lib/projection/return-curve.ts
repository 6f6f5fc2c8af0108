import { backward, cholesky, forward } from "./cholesky"
import type { PastCurve } from "./grouped-ballot"

/** When papers come back: F/(1−F) = exp(−c)·u^k1·(1−u)^−k2, with early and late exponents of their own. */
export type ReturnCurve = { c: number; logK1: number; logK2: number }

/** Share of the papers that arrive in time which are in by `u` of the delivery clock. */
export function shareIn(curve: ReturnCurve, u: number): number {
  if (u >= 1) return 1
  if (u <= 0) return 0
  const odds = Math.exp(
    -curve.c + Math.exp(curve.logK1) * Math.log(u) - Math.exp(curve.logK2) * Math.log(1 - u),
  )
  return odds / (1 + odds)
}

const leastExponent = 0.15
const mostExponent = 8

/** The curve nearest to the points of a past ballot: least squares on the logit scale, where it is linear. */
export function nearestCurve(points: PastCurve, prior: ReturnCurve): ReturnCurve | null {
  const inside = points.filter(([u, share]) => u > 0.02 && u < 0.995 && share > 0.003 && share < 0.997)
  if (inside.length < 2) return null
  const start = [prior.c, Math.exp(prior.logK1), Math.exp(prior.logK2)]
  const normal = [
    [0.05, 0, 0],
    [0, 0.05, 0],
    [0, 0, 0.05],
  ]
  const right = start.map((value) => 0.05 * value)
  for (const [u, share] of inside) {
    const row = [-1, Math.log(u), -Math.log(1 - u)]
    const weight = 4 * share * (1 - share)
    const y = Math.log(share / (1 - share))
    for (const [i, a] of row.entries()) {
      right[i] = (right[i] ?? 0) + weight * a * y
      const line = normal[i] ?? []
      for (const [j, b] of row.entries()) line[j] = (line[j] ?? 0) + weight * a * b
    }
  }
  const lower = cholesky(normal)
  const [c = 0, k1 = 1, k2 = 1] = backward(lower, forward(lower, right))
  const exponent = (k: number) => Math.log(Math.min(mostExponent, Math.max(leastExponent, k)))
  return { c, logK1: exponent(k1), logK2: exponent(k2) }
}
