import type { DeliveryClock } from "./delivery-clock"
import type { BallotUnit } from "./grouped-ballot"
import { expit } from "./normal"
import type { PledgeGroup } from "./terms"

/** Papers needed to reach the line: turnout of exactly the line passes (Trade Union Act 2016 s.2). None where no line is drawn. */
export function castNeeded(entitled: number, line: number): number {
  return Math.ceil(entitled * line - 1e-9)
}

/**
 * What one finished conversation adds where turnout stands at one half; John & Brannan 2008 found 7 points
 * in Britain, Bhatti 2016 next to none in Denmark.
 */
export const upliftAtHalf = { low: 0.02, likely: 0.055, high: 0.08 }
/** A member whose paper never came and who is sent a new one in time. */
export const upliftOfReplacement = 0.15

const worthAsking: readonly PledgeGroup[] = ["not_asked", "spoke_no_pledge", "undecided", "will_post"]

/** Extra papers from one more conversation in a unit, with a member still worth asking, at the unit's turnout. */
export function worthOfConversation(
  unit: BallotUnit,
  level: number,
  clock: DeliveryClock,
  asOf: string,
): number {
  if (clock.postingDaysLeft(asOf) <= 0) return 0
  const spoken = unit.pledges.reduce((sum, cell) => sum + (cell.pledge === "not_asked" ? 0 : cell.members), 0)
  const of = (wanted: (pledge: PledgeGroup) => boolean) =>
    unit.pledges.reduce((sum, cell) => sum + (wanted(cell.pledge) ? cell.members : 0), 0)
  const lost = of((pledge) => pledge === "not_arrived")
  const open =
    of((pledge) => pledge !== "not_asked" && worthAsking.includes(pledge)) +
    Math.max(0, unit.entitled - spoken)
  if (lost + open === 0) return 0
  const p = expit(level)
  return (lost * upliftOfReplacement + open * upliftAtHalf.likely * 4 * p * (1 - p)) / (lost + open)
}
