import { castNeeded } from "./decide"
import type { GroupedBallot, ReturnCount } from "./grouped-ballot"
import { atMost, type Mixture, quantile } from "./mixture"
import type { Moments } from "./predict"
import type { Projection } from "./projection"
import { quantilesOf, round } from "./quantiles"

/** The whole ballot: one normal for each state it may be in, mixed. */
export function wholeProjection(
  ballot: GroupedBallot,
  states: readonly (Moments & { weight: number })[],
  counts: readonly ReturnCount[],
): Pick<Projection, "entitled" | "castNeeded" | "whole"> {
  const entitled = ballot.units.reduce((sum, unit) => sum + unit.entitled, 0)
  const needed = castNeeded(entitled, ballot.line)
  const newest = new Map(counts.map((count) => [count.unit, count.cast]))
  const ofUnits = [...newest].reduce((sum, [unit, cast]) => sum + (unit === null ? 0 : cast), 0)
  const least = Math.min(entitled, Math.max(newest.get(null) ?? 0, ofUnits))
  const parts = states.map(({ mean, variance, weight }) => ({ mean, sd: Math.sqrt(variance + 0.01), weight }))
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const square = parts.reduce((sum, part) => sum + part.weight * (part.mean ** 2 + part.sd ** 2), 0)
  const mixture: Mixture = { parts, least, most: entitled }
  return {
    entitled,
    castNeeded: needed,
    whole: {
      mean: round(mean, 3),
      sd: round(Math.sqrt(Math.max(0, square - mean ** 2)), 3),
      quantiles: quantilesOf((q) => quantile(mixture, q)),
      chance: least >= needed ? 1 : round(1 - atMost(mixture, needed - 1), 4),
    },
  }
}
