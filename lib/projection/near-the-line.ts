import type { UnitProjection } from "./projection"

/** For units counted apart: what a unit's chance makes of it. */
export type Reach = "safe" | "within reach" | "needs a miracle"

export function reachOf(chance: number): Reach {
  if (chance > 0.9) return "safe"
  return chance < 0.1 ? "needs a miracle" : "within reach"
}

/**
 * For units counted apart: how much one more conversation adds to the chance of passing, which is its papers
 * times the predictive mass of one paper at the line. Units far above or below the line drop out.
 */
export function worthAtTheLine(
  unit: Pick<UnitProjection, "worth" | "quantiles">,
  castNeeded: number,
): number {
  const knots = Object.entries(unit.quantiles).map(([share, cast]) => ({ share: Number(share), cast }))
  const above = knots.findIndex((knot) => knot.cast >= castNeeded)
  const [low, high] = [knots[above - 1], knots[above]]
  if (!low || !high || high.cast <= low.cast) return 0
  return (unit.worth * (high.share - low.share)) / (high.cast - low.cast)
}
