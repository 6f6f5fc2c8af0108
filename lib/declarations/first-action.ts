import type { Day } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { timetable } from "@/lib/law/timetable"

/**
 * The first day action may start against an employer told the result on `toldOn`: notice of action counts from that day at the
 * earliest (TULRCA 1992 section 234A(4)). Undefined where the law has no such notice.
 */
export function firstActionDay(plan: BallotPlan, toldOn: Day): Day | undefined {
  const planned = plan.actionNoticeOn
  const actionNoticeOn = planned && planned > toldOn ? planned : toldOn
  const days = timetable({ ...plan, resultOn: toldOn, actionNoticeOn })
  return days.find(({ key }) => key === "first_action")?.on
}
