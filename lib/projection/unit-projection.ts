import type { UnitToPredict } from "./counted-together"
import { castNeeded, worthOfConversation } from "./decide"
import type { DeliveryClock } from "./delivery-clock"
import type { Moments } from "./final-of-unit"
import type { GroupedBallot } from "./grouped-ballot"
import { logitNormal, shareAt, shareBelow } from "./logit-normal"
import { logit } from "./normal"
import type { UnitProjection } from "./projection"
import { quantilesOf, round } from "./quantiles"

/** A unit's moments as a distribution of whole papers between what is counted and what is entitled. */
export function unitProjection(
  { unit, bloc, counted }: UnitToPredict,
  { mean, variance }: Moments,
  ballot: GroupedBallot,
  clock: DeliveryClock,
): UnitProjection {
  const least = counted?.cast ?? 0
  const room = unit.entitled - least
  const needed = castNeeded(unit.entitled, ballot.line)
  const level = logit(Math.min(0.999, Math.max(0.001, mean / Math.max(unit.entitled, 1))))
  const worth = round(worthOfConversation(bloc, level, clock, ballot.asOf), 4)
  if (room <= 0 || counted?.at === 1) {
    const cast = room <= 0 ? unit.entitled : least
    return {
      id: unit.id,
      mean: cast,
      quantiles: quantilesOf(() => cast),
      chance: cast >= needed ? 1 : 0,
      worth,
    }
  }
  // Whole papers: half a paper of room at either end, and the fewest with the share at or below them.
  const share = logitNormal((mean - least + 0.5) / (room + 1), variance / (room + 1) ** 2)
  const papers = (q: number) =>
    least + Math.min(room, Math.max(0, Math.ceil((room + 1) * shareAt(share, q) - 1)))
  return {
    id: unit.id,
    mean: round(mean, 3),
    quantiles: quantilesOf(papers),
    chance: least >= needed ? 1 : round(1 - shareBelow(share, (needed - least) / (room + 1)), 4),
    worth,
  }
}
