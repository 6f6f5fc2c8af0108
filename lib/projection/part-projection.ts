import { castNeeded } from "./decide"
import { atMost, type Mixture, quantile } from "./mixture"
import type { StateOfPart } from "./predict"
import type { PartProjection } from "./projection"
import { quantilesOf, round } from "./quantiles"

/** Units together as one normal for each state the ballot may be in, mixed; never below the papers counted. */
export function partProjection(
  { entitled, line, least }: { entitled: number; line: number; least: number },
  states: readonly StateOfPart[],
): PartProjection {
  const needed = castNeeded(entitled, line)
  const parts = states.map(({ mean, variance, weight }) => ({ mean, sd: Math.sqrt(variance + 0.01), weight }))
  const mean = parts.reduce((sum, part) => sum + part.weight * part.mean, 0)
  const square = parts.reduce((sum, part) => sum + part.weight * (part.mean ** 2 + part.sd ** 2), 0)
  const mixture: Mixture = { parts, least: Math.min(entitled, least), most: entitled }
  return {
    entitled,
    castNeeded: needed,
    mean: round(mean, 3),
    sd: round(Math.sqrt(Math.max(0, square - mean ** 2)), 3),
    quantiles: quantilesOf((q) => quantile(mixture, q)),
    chance: mixture.least >= needed ? 1 : round(1 - atMost(mixture, needed - 1), 4),
  }
}
