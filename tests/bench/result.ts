import type { Machine } from "./machine"
import { median } from "./median"
import type { Figure, Sample, Work } from "./work"

type Spread = { median: number; least: number; most: number }

export type Row = Figure & {
  name: string
  product: Spread
  floor?: Spread
  ratio?: number
  isWithin?: boolean
}
export type Result = {
  id: string
  does: string
  how: string
  costs?: string
  rounds: number
  rows: Row[]
  /** Why it was not measured here. */
  missing?: string
  /** Turns for which the machine did not get quiet before they began. */
  disturbed: number
}

/** All that was measured on a union of one size. */
export type Measured = {
  around: Machine
  /** Whether nothing was left out that such a union is measured by. */
  isWhole: boolean
  results: Result[]
}

/** The rounds of a work as medians, with the least and the most, beside its floor and its target. */
export function resultOf(
  work: Work,
  samples: { product: Sample[]; floor: Sample[] },
): Omit<Result, "disturbed"> {
  const { id, does, how, costs, figures } = work
  const rows = Object.entries(figures).map(([name, figure]): Row => {
    const product = spread(samples.product, name)
    const floor = samples.floor.some((sample) => name in sample) ? spread(samples.floor, name) : undefined
    const ratio = floor && floor.median > 0 ? product.median / floor.median : undefined
    return {
      ...figure,
      name,
      product,
      floor,
      ratio,
      isWithin: isWithin(figure, product.median, ratio),
    }
  })
  return { id, does, how, costs, rounds: samples.product.length, rows }
}

function isWithin({ target, timesFloor }: Figure, value: number, ratio?: number): boolean | undefined {
  if (target !== undefined) return value <= target
  if (!timesFloor || ratio === undefined) return undefined
  const { most = Number.POSITIVE_INFINITY, least = 0 } = timesFloor
  return ratio >= least && ratio <= most
}

function spread(samples: readonly Sample[], name: string): Spread {
  const values = samples.map((sample) => sample[name] ?? Number.NaN)
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) }
}
