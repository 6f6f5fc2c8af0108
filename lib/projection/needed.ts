import { upliftAtHalf } from "./decide"
import type { DeliveryClock } from "./delivery-clock"
import type { GroupedBallot } from "./grouped-ballot"
import type { Projection } from "./projection"

/** What would make it better than even, or 90% sure, by the last day on which a paper can be posted in time. */
export type Needed = {
  papers: number
  postingDays: number
  papersADay: number
  /** Conversations a day if each does as much as usual, at best and at worst. */
  conversationsADay: { likely: number; fewest: number; most: number }
}

/** Null when the chance is there already; `postingDays` 0 when it is too late to post. */
export function neededFor(
  certainty: "even" | "nine in ten",
  projection: Pick<Projection, "entitled" | "castNeeded" | "whole">,
  clock: DeliveryClock,
  asOf: GroupedBallot["asOf"],
): Needed | null {
  const { whole, castNeeded, entitled } = projection
  if (whole.chance > (certainty === "even" ? 0.5 : 0.9)) return null
  const low = whole.quantiles[certainty === "even" ? "0.5" : "0.1"] ?? 0
  const papers = Math.max(1, Math.ceil(castNeeded - low))
  const postingDays = clock.postingDaysLeft(asOf)
  const days = Math.max(postingDays, 1)
  const p = Math.min(0.99, Math.max(0.01, whole.mean / Math.max(entitled, 1)))
  const conversations = (uplift: number) => Math.ceil(papers / (uplift * 4 * p * (1 - p)) / days)
  return {
    papers,
    postingDays,
    papersADay: Math.ceil(papers / days),
    conversationsADay: {
      likely: conversations(upliftAtHalf.likely),
      fewest: conversations(upliftAtHalf.high),
      most: conversations(upliftAtHalf.low),
    },
  }
}
