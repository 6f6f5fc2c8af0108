import { upliftAtHalf } from "./decide"
import { normalBelow, normalQuantile } from "./normal"
import type { PartProjection } from "./projection"

/** Extra papers: fewest and most four times in five, and the likeliest. */
export type Extra = { fewest: number; likely: number; most: number }

/**
 * Extra papers from conversations on top of those the projection knows, at what one is worth there: 2 to 8 points of
 * turnout at an even chance, 5.5 the likeliest (field experiments; see `decide`).
 */
export function extraPapers(conversations: number, worth: number): Extra {
  const likely = conversations * worth
  const { low, likely: usual, high } = upliftAtHalf
  return { fewest: (likely * low) / usual, likely, most: (likely * high) / usual }
}

export function together(extras: readonly Extra[]): Extra {
  const sum = (of: (extra: Extra) => number) => extras.reduce((all, extra) => all + of(extra), 0)
  return { fewest: sum((e) => e.fewest), likely: sum((e) => e.likely), most: sum((e) => e.most) }
}

/** Four times in five is this many sds from end to end. */
const fourInFive = 2 * normalQuantile(0.9)

type Moved = Pick<PartProjection, "quantiles" | "chance">

/**
 * A projection with extra papers: moved by the likeliest, and widened by how unsure they are, as independent spreads
 * add. Never above the entitled; nothing extra changes nothing.
 */
export function withExtra(part: PartProjection, extra: Extra): Moved {
  const doubt = (extra.most - extra.fewest) / fourInFive
  const wider = part.sd > 0 ? Math.sqrt(1 + (doubt / part.sd) ** 2) : 1
  const middle = part.quantiles["0.5"] ?? part.mean
  const moved = (papers: number) =>
    Math.min(part.entitled, Math.max(0, Math.round(middle + extra.likely + (papers - middle) * wider)))
  const quantiles = Object.fromEntries(
    Object.entries(part.quantiles).map(([share, papers]) => [share, moved(papers)]),
  )
  if (part.chance >= 1) return { quantiles, chance: 1 }
  const before = middle + (part.castNeeded - middle - extra.likely) / wider
  // Against what the quantiles alone would say of the line, which is a little off the mixture's own chance.
  const off = normalQuantile(bounded(1 - part.chance)) - sdsAt(part, part.castNeeded)
  return { quantiles, chance: round(1 - normalBelow(sdsAt(part, before) + off)) }
}

/** How many sds of a normal the papers lie from the middle, straight between the quantiles and on beyond them. */
function sdsAt({ quantiles }: PartProjection, papers: number): number {
  const knots = Object.entries(quantiles)
    .map(([share, at]) => ({ z: normalQuantile(Number(share)), at }))
    .sort((a, b) => a.z - b.z)
    .filter((knot, i, all) => i === 0 || knot.at > (all[i - 1]?.at ?? 0))
  const above = knots.findIndex(({ at }) => at >= papers)
  const after = above === -1 ? knots.length - 1 : Math.max(above, 1)
  const [low, high] = [knots[after - 1], knots[after]]
  if (!low || !high || high.at <= low.at) return papers > (low?.at ?? 0) ? 3 : -3
  const slope = (high.z - low.z) / (high.at - low.at)
  return low.z + (papers - low.at) * slope
}

const bounded = (share: number) => Math.min(1 - 1e-6, Math.max(1e-6, share))
const round = (value: number) => Math.round(value * 1e4) / 1e4
