import { expit, logit, normalBelow, normalQuantile } from "./normal"

/** A share between 0 and 1 whose log-odds are normal. */
export type LogitNormal = { centre: number; sd: number }

// Gauss–Hermite nodes and weights for a standard normal (Abramowitz & Stegun 25.10, seven points).
const nodes = [0, 1.154405394739968, 2.366759410734541, 3.750439717725742]
const weights = [0.4571428571428571, 0.2401231786050127, 0.0307571239675865, 0.0005482688559722]

/** The one with this mean and variance: a few Newton-like steps on centre and sd. */
export function logitNormal(mean: number, variance: number): LogitNormal {
  const m = Math.min(1 - 1e-6, Math.max(1e-6, mean))
  const sd = Math.sqrt(Math.min(variance, 0.9 * m * (1 - m)))
  let fitted = { centre: logit(m), sd: sd / (m * (1 - m)) }
  for (let step = 0; step < 12; step++) {
    const now = momentsOf(fitted)
    const slope = Math.max(now.mean * (1 - now.mean), 1e-9)
    fitted = {
      centre: fitted.centre + Math.min(1, Math.max(-1, (m - now.mean) / slope)),
      sd: Math.min(6, fitted.sd * Math.min(2, Math.max(0.5, sd / Math.max(now.sd, 1e-9)))),
    }
  }
  return fitted
}

function momentsOf({ centre, sd }: LogitNormal) {
  let mean = 0
  let square = 0
  for (const [i, node] of nodes.entries()) {
    const weight = weights[i] ?? 0
    const up = expit(centre + sd * node)
    const down = expit(centre - sd * node)
    mean += i === 0 ? weight * up : weight * (up + down)
    square += i === 0 ? weight * up * up : weight * (up * up + down * down)
  }
  return { mean, sd: Math.sqrt(Math.max(square - mean * mean, 0)) }
}

export function shareAt({ centre, sd }: LogitNormal, quantile: number): number {
  return expit(centre + sd * normalQuantile(quantile))
}

export function shareBelow({ centre, sd }: LogitNormal, share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 1
  return normalBelow((logit(share) - centre) / Math.max(sd, 1e-9))
}
