import { type Quantiles, quantileShares } from "./terms"

export function quantilesOf(at: (share: number) => number): Quantiles {
  return Object.fromEntries(quantileShares.map((share) => [String(share), round(at(share), 3)]))
}

export function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}
