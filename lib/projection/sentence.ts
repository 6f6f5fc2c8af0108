import type { PartProjection, Projection } from "./projection"

/** "Probably 46–53%. About 4 in 10 to pass." */
export function projectionSentence(projection: Pick<Projection, "entitled" | "whole">): string {
  const { entitled, whole } = projection
  return `Probably ${rangeInPercent({ entitled, quantiles: whole.quantiles })}. ${chanceInWords(whole.chance)} to pass.`
}

/** The middle 80% of the distribution, as a share of the entitled, widened to whole percents. */
export function rangeInPercent({
  entitled,
  quantiles,
}: Pick<PartProjection, "entitled" | "quantiles">): string {
  const low = Math.floor((100 * (quantiles["0.1"] ?? 0)) / Math.max(entitled, 1))
  const high = Math.ceil((100 * (quantiles["0.9"] ?? 0)) / Math.max(entitled, 1))
  return low === high ? `${low}%` : `${low}–${high}%`
}

/** A chance in tenths, which is as fine as it can honestly be said. */
export function chanceInWords(chance: number): string {
  if (chance >= 1) return "Certain"
  if (chance <= 0) return "No chance"
  if (chance > 0.95) return "Almost certain"
  if (chance < 0.05) return "Almost no chance"
  return `About ${Math.min(9, Math.max(1, Math.round(10 * chance)))} in 10`
}
