import { normalBelow } from "./normal"

/** Weighted normals, cut off below by what is counted and above by the entitled. */
export type Mixture = {
  parts: { mean: number; sd: number; weight: number }[]
  least: number
  most: number
}

/** P(X < x), as a share of what lies between the cut-offs. */
export function below(mixture: Mixture, x: number): number {
  const floor = uncut(mixture, mixture.least)
  return cut(mixture, x, floor, uncut(mixture, mixture.most))
}

function cut(mixture: Mixture, x: number, floor: number, ceiling: number): number {
  if (x <= mixture.least) return 0
  if (x >= mixture.most || ceiling - floor < 1e-9) return 1
  return (uncut(mixture, x) - floor) / (ceiling - floor)
}

function uncut({ parts }: Mixture, x: number): number {
  let sum = 0
  for (const part of parts) sum += part.weight * normalBelow((x - part.mean) / part.sd)
  return sum
}

/** Smallest x with P(X < x) at least the share, by bisection. */
export function quantile(mixture: Mixture, share: number): number {
  const floor = uncut(mixture, mixture.least)
  const ceiling = uncut(mixture, mixture.most)
  let [low, high] = [mixture.least, mixture.most]
  while (high - low > Math.max(1e-3, 1e-6 * mixture.most)) {
    const middle = (low + high) / 2
    if (cut(mixture, middle, floor, ceiling) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
