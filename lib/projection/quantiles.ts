import { type Quantiles, quantileShares } from "./terms"

const named = quantileShares.map((share) => ({ share, name: String(share) }))

export function quantilesOf(at: (share: number) => number): Quantiles {
  const quantiles: Quantiles = {}
  for (const { share, name } of named) quantiles[name] = round(at(share), 3)
  return quantiles
}

export function round(value: number, places: number): number {
  const scale = 10 ** places
  return Math.round(value * scale) / scale
}
