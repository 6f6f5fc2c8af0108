import { unknowns } from "./priors"
import type { ReturnCurve } from "./return-curve"

/** One possible state of the ballot: every unknown at a value. `ratios` are by pledge group, in log-odds. */
export type Theta = {
  shift: number
  reachBias: number
  ratios: number[]
  curve: ReturnCurve
  departure: number
}

export const curveAt = unknowns.indexOf("c")
const ratiosAt = unknowns.indexOf("spoke_no_pledge")

export function thetaOf(values: readonly number[]): Theta {
  const [c = 0, logK1 = 0, logK2 = 0, departure = 0] = values.slice(curveAt)
  return {
    shift: values[0] ?? 0,
    reachBias: values[1] ?? 0,
    ratios: values.slice(ratiosAt, curveAt),
    curve: { c, logK1, logK2 },
    departure,
  }
}
