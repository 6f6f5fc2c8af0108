import { expit } from "./normal"

export type Reached = { asked: number; notAsked: number }

/**
 * Log-odds of returning among those spoken to and those not, when voters are easier to reach by the odds
 * ratio exp(bias); `level` is their turnout together in log-odds: the two-by-two table with these margins (Plackett 1965, quadratic in the shared cell).
 */
export function reached(level: number, coverage: number, bias: number): Reached {
  if (coverage <= 0 || coverage >= 1) return { asked: level, notAsked: level }
  const gain = Math.expm1(bias)
  if (Math.abs(gain) < 1e-6) return { asked: level, notAsked: level }
  const turnout = expit(level)
  const s = 1 + gain * (turnout + coverage)
  const both = (s - Math.sqrt(Math.max(0, s * s - 4 * (gain + 1) * gain * turnout * coverage))) / (2 * gain)
  const neither = turnout - both
  return { asked: Math.log(both / (coverage - both)), notAsked: Math.log(neither / (1 - coverage - neither)) }
}
