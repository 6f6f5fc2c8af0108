import type { Day } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { paperTimetable } from "@/lib/law/paper-timetable"

export type CutOffPlan = Omit<BallotPlan, "overrides">

/** The last day on which anybody joins the roll; null where there is none but the close. */
export function cutOff(ballot: CutOffPlan): Day | null {
  const days = paperTimetable({ ...ballot, overrides: [] })
  return days.find(({ key }) => key === "joiners_until")?.on ?? ballot.joinersUntil ?? null
}
