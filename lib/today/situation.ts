import type { Ballot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import type { Phase } from "@/lib/ballots/terms"
import { type Day, dayOf } from "@/lib/dates"
import type { VotingMethod } from "@/lib/law/terms"
import { clockOf } from "@/lib/projected/clock-of"
import { isWindowOpen } from "@/lib/replacements/is-window-open"
import { replacementWindow } from "@/lib/replacements/window"

/** Where a ballot is in its life, as the lines of Today need it. */
export type Situation = {
  phase: Phase
  method: VotingMethod
  today: Day
  opensOn: Day
  closesOn: Day
  /** Whether a new paper can be asked for today, and the last day for it. */
  mayReplace: boolean
  replacementsCloseOn: Day | null
  /** Delivery days on which a paper can still be posted in time. */
  postingDays: number
  /** Whether whoever reads may send new papers to the scrutineer. */
  maySend: boolean
}

export function situationOf(ballot: Ballot, maySend: boolean, now: Date): Situation {
  const [today, window] = [dayOf(now), replacementWindow(ballot)]
  return {
    mayReplace: isWindowOpen(window, now),
    replacementsCloseOn: window.replacementsCloseOn,
    method: ballot.method,
    phase: phaseOf(ballot, now),
    today,
    opensOn: dayOf(ballot.opensAt),
    closesOn: dayOf(ballot.closesAt),
    postingDays: clockOf(ballot).postingDaysLeft(today),
    maySend,
  }
}
