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
 * are London’s. Never throws: where the law of the opening day is not known, that is the one warning.
 */
export function timetableWarnings(plan: BallotPlan, today: Day): Warning[] {
  const { opensOn, closesOn } = pillars(plan)
  const knownFrom = rulesKnownFrom[plan.jurisdiction]
  if (plan.kind === "statutory" && opensOn < knownFrom) {
    const sentence = `The law for ballots that opened before ${longDay(knownFrom)} is not known here.`
    return [{ key: "rules_unknown", sentence }]
  }
  const entries = timetable(plan)
  const on = (key: TimetableKey) => entries.find((entry) => entry.key === key)?.on
  const judged: Judged = { plan, rules: rulesOf(plan), opensOn, closesOn, today, on }
  return [...noticeWarnings(judged), ...votingWarnings(judged), ...mandateWarnings(judged)]
}
