import { cholesky, forward, logDeterminant, type Matrix } from "./cholesky"
import type { PastCurve } from "./grouped-ballot"
import { nearestCurve } from "./return-curve"

/** One belief about the shape of the returns: a normal over (c, log k1, log k2), and how likely it is. */
export type CurveShape = { share: number; mean: number[]; lower: Matrix }

/** Between "most vote within the first 10 days" of three weeks (ERS 2009) and whole foreign postal series. */
const ordinary = { share: 0.68, mean: [-0.55, 0.1, -0.1], sd: [0.55, 0.35, 0.5] }
/** Nearly all papers in by half-time. */
const early = { share: 0.16, mean: [-1.9, 0.1, 1.1], sd: [1.2, 0.4, 0.8] }
/** Slow to start, and a rush for the last post. */
const late = { share: 0.16, mean: [0.6, 0.35, -0.1], sd: [0.8, 0.4, 0.6] }

/**
 * Own curves count for more than the published ones as soon as there are two; odd shapes stay possible. When a
 * count has come as a surprise, shapes are believed less: odd ones twice as likely, all of them wider.
 */
export function curveShapes(curves: readonly PastCurve[] | undefined, surprised = false): CurveShape[] {
  const [c = 0, logK1 = 0, logK2 = 0] = ordinary.mean
  const start = { c, logK1, logK2 }
  const own = (curves ?? []).flatMap((points) => {
    const curve = nearestCurve(points, start)
    return curve ? [[curve.c, curve.logK1, curve.logK2]] : []
  })
  const odd = surprised ? 1.5 : 1 / (1 + own.length / 2)
  const shapes = [early, late].map((shape) => ({ ...normalShape(shape), share: shape.share * odd }))
  const rest = 1 - shapes.reduce((sum, shape) => sum + shape.share, 0)
  const all = [{ ...learned(own), share: rest }, ...shapes]
  return surprised ? all.map(wider) : all
}

function wider(shape: CurveShape): CurveShape {
  return { ...shape, lower: shape.lower.map((row) => row.map((value) => 1.5 * value)) }
}

type Named = { share: number; mean: number[]; sd: number[] }

function normalShape({ share, mean, sd }: Named): CurveShape {
  return { share, mean, lower: sd.map((value, i) => sd.map((_, j) => (i === j ? value : 0))) }
}

/** Normal–inverse-Wishart mean of the published belief (weight 1 and 3) and the union's own curves. */
function learned(own: number[][]): CurveShape {
  const n = own.length
  if (n === 0) return normalShape(ordinary)
  const average = ordinary.mean.map((_, i) => own.reduce((sum, curve) => sum + (curve[i] ?? 0), 0) / n)
  const mean = ordinary.mean.map((prior, i) => (prior + n * (average[i] ?? 0)) / (1 + n))
  const covariance = ordinary.sd.map((sd, i) =>
    ordinary.sd.map((_, j) => {
      const spread = own.reduce(
        (sum, curve) => sum + ((curve[i] ?? 0) - (average[i] ?? 0)) * ((curve[j] ?? 0) - (average[j] ?? 0)),
        0,
      )
      const gap = (k: number) => (average[k] ?? 0) - (ordinary.mean[k] ?? 0)
      const prior = i === j ? 3 * sd * sd : 0
      return ((prior + spread + (n / (1 + n)) * gap(i) * gap(j)) / (3 + n)) * (1 + 1 / (1 + n))
    }),
  )
  return { share: 1, mean, lower: cholesky(covariance) }
}

/** log of a shape's density at (c, log k1, log k2), up to a constant common to all shapes. */
export function logDensity(shape: CurveShape, at: readonly number[]): number {
  const white = forward(
    shape.lower,
    shape.mean.map((mean, i) => (at[i] ?? 0) - mean),
  )
  return -0.5 * (white.reduce((sum, x) => sum + x * x, 0) + logDeterminant(shape.lower))
}
