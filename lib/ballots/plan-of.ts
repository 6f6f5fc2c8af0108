import { type Day, dayOf } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { lastSafePostingDay } from "@/lib/law/last-safe-posting-day"
import type { Override } from "@/lib/law/override"

/** What is kept of a ballot that its rules and its timetable follow from. */
export type Planned = Omit<BallotPlan, "overrides"> & { lastSafePostingOn: Day }

/** A ballot as the law reads it. Its last safe posting day is always kept: where it is the usual one, nobody has set it. */
export function planOf(ballot: Planned, overrides: readonly Override[]): BallotPlan {
  const { kind, jurisdiction, method, nations, opensAt, closesAt, lastSafePostingOn } = ballot
  const { ballotNoticeOn, samplePaperOn, replacementsOpenOn, replacementsCloseOn, joinersUntil } = ballot
  const { resultOn, actionNoticeOn, firstActionOn, heldMandateEndsOn } = ballot
  const isUsual = lastSafePostingOn === lastSafePostingDay(dayOf(closesAt), nations)
  return {
    ...{ kind, jurisdiction, method, nations, opensAt, closesAt, overrides },
    ...{ ballotNoticeOn, samplePaperOn, replacementsOpenOn, replacementsCloseOn, joinersUntil },
    ...{ resultOn, actionNoticeOn, firstActionOn, heldMandateEndsOn },
    lastSafePostingOn: isUsual ? null : lastSafePostingOn,
  }
}
