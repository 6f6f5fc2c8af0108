import type { Quantiles, Warning } from "./terms"

export type UnitProjection = { id: string; mean: number; quantiles: Quantiles; chance: number; worth: number }
/** Where a group of units ends together: all of them, a branch's, or those counted as one. */
export type PartProjection = {
  entitled: number
  castNeeded: number
  mean: number
  sd: number
  quantiles: Quantiles
  chance: number
}

/** Everything in papers: `cast` counts spoiled papers, as the law does. */
export type Projection = {
  entitled: number
  castNeeded: number
  whole: Omit<PartProjection, "entitled" | "castNeeded">
  units: UnitProjection[]
  restsOn: string[]
  warnings: string[]
}

/** A projection with that of each part asked for, and its warnings as data. */
export type ProjectionInParts = {
  whole: PartProjection
  units: UnitProjection[]
  parts: (PartProjection & { id: string })[]
  restsOn: string[]
  warnings: Warning[]
}
