import { logit } from "./normal"

export type Reached = { asked: number; notAsked: number }

/**
 * Log-odds of returning among those spoken to and those not, when voters are easier to reach by the odds
 * ratio exp(bias): the two-by-two table with these margins (Plackett 1965, quadratic in the shared cell).
 */
export function reached(turnout: number, coverage: number, bias: number): Reached {
  const own = logit(turnout)
  if (coverage <= 0 || coverage >= 1) return { asked: own, notAsked: own }
  const gain = Math.expm1(bias)
  if (Math.abs(gain) < 1e-6) return { asked: own, notAsked: own }
  const s = 1 + gain * (turnout + coverage)
  const both = (s - Math.sqrt(Math.max(0, s * s - 4 * (gain + 1) * gain * turnout * coverage))) / (2 * gain)
  return { asked: logit(both / coverage), notAsked: logit((turnout - both) / (1 - coverage)) }
}
