import { normalBelow } from "./normal"

/** Weighted normals, cut off below by what is counted and above by the entitled. */
export type Mixture = {
  parts: { mean: number; sd: number; weight: number }[]
  least: number
  most: number
}

/** P(X < x), as a share of what lies between the cut-offs. */
export function below(mixture: Mixture, x: number): number {
  if (x <= mixture.least) return 0
  if (x >= mixture.most) return 1
  const floor = uncut(mixture, mixture.least)
  const ceiling = uncut(mixture, mixture.most)
  if (ceiling - floor < 1e-9) return x > mixture.least ? 1 : 0
  return (uncut(mixture, x) - floor) / (ceiling - floor)
}

function uncut({ parts }: Mixture, x: number): number {
  let sum = 0
  for (const part of parts) sum += part.weight * normalBelow((x - part.mean) / part.sd)
  return sum
}

/** Smallest x with P(X < x) at least the share, by bisection. */
export function quantile(mixture: Mixture, share: number): number {
  let [low, high] = [mixture.least, mixture.most]
  for (let step = 0; step < 30 && high - low > 1e-3; step++) {
    const middle = (low + high) / 2
    if (below(mixture, middle) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
