import { type Bloc, membersWho } from "./blocs"
import type { DeliveryClock } from "./delivery-clock"
import type { Day } from "./grouped-ballot"
import { expit } from "./normal"

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

const worthAsking = ["spoke_no_pledge", "undecided", "will_post"] as const

/** Extra papers from one more conversation in a unit, with a member still worth asking, at the unit's turnout. */
export function worthOfConversation(bloc: Bloc, level: number, clock: DeliveryClock, asOf: Day): number {
  if (clock.postingDaysLeft(asOf) <= 0) return 0
  const lost = membersWho("not_arrived", bloc)
  const open = worthAsking.reduce((sum, pledge) => sum + membersWho(pledge, bloc), bloc.notAsked)
  if (lost + open === 0) return 0
  const p = expit(level)
  return (lost * upliftOfReplacement + open * upliftAtHalf.likely * 4 * p * (1 - p)) / (lost + open)
}
