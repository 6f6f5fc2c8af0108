import { type Day, longDay } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import type { TimetableKey } from "@/lib/law/terms"
import { timetable } from "@/lib/law/timetable"

const entryOf = {
  ballotNoticeOn: "ballot_notice",
  samplePaperOn: "sample_paper",
  replacementsOpenOn: "replacements_open",
  joinersUntil: "joiners_until",
  replacementsCloseOn: "replacements_close",
  lastSafePostingOn: "last_safe_posting",
  resultOn: "result",
  firstActionOn: "first_action",
} as const satisfies Partial<Record<keyof BallotPlan, TimetableKey>>

export type UsualDays = Partial<Record<keyof typeof entryOf, Day>>

/** For each day that can be settled, the one the timetable would work out if it were left blank. */
export function usualDays(plan: BallotPlan): UsualDays {
  const usual = (field: keyof typeof entryOf) =>
    timetable({ ...plan, [field]: null }).find(({ key }) => key === entryOf[field])?.on
  return {
    ballotNoticeOn: usual("ballotNoticeOn"),
    samplePaperOn: usual("samplePaperOn"),
    replacementsOpenOn: usual("replacementsOpenOn"),
    joinersUntil: usual("joinersUntil"),
    replacementsCloseOn: usual("replacementsCloseOn"),
    lastSafePostingOn: usual("lastSafePostingOn"),
    resultOn: usual("resultOn"),
    firstActionOn: usual("firstActionOn"),
  }
}

/** "Leave it empty, and it is 5 November 2026." */
export function usuallyInWords(day: Day | undefined): string {
  return day ? ` Leave it empty, and it is ${longDay(day)}.` : ""
}
