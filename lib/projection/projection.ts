export type Quantiles = Record<string, number>
export type UnitProjection = { id: string; mean: number; quantiles: Quantiles; chance: number; worth: number }

/** Everything in papers: `cast` counts spoiled papers, as the law does. */
export type Projection = {
  entitled: number
  castNeeded: number
  whole: { mean: number; sd: number; quantiles: Quantiles; chance: number }
  units: UnitProjection[]
  restsOn: string[]
  warnings: string[]
}
