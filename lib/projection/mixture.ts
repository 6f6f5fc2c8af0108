import { normalBelow } from "./normal"

/** Weighted normals in papers; what falls below the papers counted, or above the entitled, is laid there. */
export type Mixture = {
  parts: { mean: number; sd: number; weight: number }[]
  least: number
  most: number
}

/** P(X ≤ x) of whole papers, with half a paper for continuity. */
export function atMost(mixture: Mixture, x: number): number {
  if (x < mixture.least) return 0
  if (x >= mixture.most) return 1
  let sum = 0
  for (const part of mixture.parts) sum += part.weight * normalBelow((x + 0.5 - part.mean) / part.sd)
  return sum
}

/** Fewest papers with at least this share of the distribution at or below them, by bisection. */
export function quantile(mixture: Mixture, share: number): number {
  let [low, high] = [mixture.least - 1, mixture.most]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (atMost(mixture, middle) < share) low = middle
    else high = middle
  }
  return high
}
