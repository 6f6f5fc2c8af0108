/** Odds of returning, of those spoken to and of those not. */
export type Reached = { asked: number; notAsked: number }

/**
 * The odds of returning among those spoken to and those not, when voters are easier to reach by the odds
 * ratio 1 + `gain`; `together` are the odds of all of them: the two-by-two table with these margins (Plackett 1965, quadratic in the shared cell).
 */
export function reached(together: number, coverage: number, gain: number): Reached {
  if (coverage <= 0 || coverage >= 1 || Math.abs(gain) < 1e-6) return { asked: together, notAsked: together }
  const turnout = shareOf(together)
  const s = 1 + gain * (turnout + coverage)
  const both = (s - Math.sqrt(Math.max(0, s * s - 4 * (gain + 1) * gain * turnout * coverage))) / (2 * gain)
  const neither = turnout - both
  return { asked: both / (coverage - both), notAsked: neither / (1 - coverage - neither) }
}

/** The share that odds come to. */
export function shareOf(odds: number): number {
  return odds / (1 + odds)
}
