import type { Matrix } from "./cholesky"
import { backward, cholesky, forward } from "./cholesky"
import { normalQuantile } from "./normal"

/**
 * A fixed set of points of a standard normal: opposite pairs, then whitened so that their mean and covariance
 * are exact. No clock and no seed: the same ballot gives the same projection on every page load.
 */
export function normalPoints(pairs: number, dimensions: number): number[][] {
  const half: number[][] = []
  // Roberts 2018: the additive recurrence of the generalised golden ratio spreads evenly in any dimension.
  let phi = 2
  for (let i = 0; i < 40; i++) phi = (1 + phi) ** (1 / (dimensions + 1))
  for (let i = 1; i <= pairs; i++)
    half.push(Array.from({ length: dimensions }, (_, k) => normalQuantile((0.5 + i * phi ** -(k + 1)) % 1)))
  const lower = cholesky(covarianceOf(half, dimensions))
  const white = half.map((point) => forward(lower, point))
  return white.flatMap((point) => [point, point.map((x) => -x)])
}

function covarianceOf(points: readonly number[][], size: number): Matrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from(
      { length: size },
      (_, j) => points.reduce((sum, point) => sum + (point[i] ?? 0) * (point[j] ?? 0), 0) / points.length,
    ),
  )
}

/** mode + spread·L⁻ᵀ·z: a draw from the normal with that precision, spread a little wider. */
export function drawFrom(
  mode: readonly number[],
  precision: Matrix,
  z: readonly number[],
  spread: number,
): number[] {
  const step = backward(precision, z)
  return mode.map((value, i) => value + spread * (step[i] ?? 0))
}
