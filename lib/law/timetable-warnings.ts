import { type Day, longDay } from "@/lib/dates"
import { type BallotPlan, pillars, rulesOf } from "./ballot-plan"
import { mandateWarnings } from "./mandate-warnings"
import { noticeWarnings } from "./notice-warnings"
import { rulesKnownFrom } from "./rules-in-force"
import type { TimetableKey } from "./terms"
import { timetable } from "./timetable"
import type { Judged, Warning } from "./timetable-warning"
import { votingWarnings } from "./voting-warnings"

/**
 * What to look at again in a planned ballot, as seen on `today`: notices first, then the voting, then what comes of it. Days
 * are London’s. Never throws: where the law on one of its days is not known, that is the one warning.
 */
export function timetableWarnings(plan: BallotPlan, today: Day): Warning[] {
  const { opensOn, closesOn } = pillars(plan)
  const knownFrom = rulesKnownFrom[plan.jurisdiction]
  const days = [opensOn, plan.ballotNoticeOn ?? opensOn, plan.actionNoticeOn ?? opensOn]
  if (plan.kind === "statutory" && days.some((day) => day < knownFrom)) {
    const sentence = `The law before ${longDay(knownFrom)} is not known here: work out this ballot’s days by hand.`
    return [{ key: "rules_unknown", sentence }]
  }
  const entries = timetable(plan)
  const on = (key: TimetableKey) => entries.find((entry) => entry.key === key)?.on
  const judged: Judged = { plan, rules: rulesOf(plan), opensOn, closesOn, today, on }
  return [...noticeWarnings(judged), ...votingWarnings(judged), ...mandateWarnings(judged)]
}
