import { addDays, type Day } from "@/lib/dates"
import { type BallotPlan, pillars, rulesOf } from "./ballot-plan"
import { daysUntilErasure, erasureDay } from "./erasure-day"
import { lastDayOf } from "./last-day-of"
import { paperTimetable } from "./paper-timetable"
import type { RuleInForce } from "./rule-in-force"
import { type Rule, type TimetableKey, timetableKeys, timetableLabel } from "./terms"
import type { Dated, TimetableEntry } from "./timetable-entry"

/**
 * A ballot’s timetable in order of its days, by London’s calendar. Days the law does not ask for are left out (an indicative
 * ballot has no notices), and so are days whose rule was not found. Throws a RangeError as `rulesInForce` does.
 */
export function timetable(plan: BallotPlan): TimetableEntry[] {
  const dated = [...noticeDays(plan), ...votingDays(plan), ...paperTimetable(plan), ...daysAfter(plan)]
  return dated
    .map((entry) => ({ ...entry, label: timetableLabel[entry.key] }))
    .sort((one, other) => one.on.localeCompare(other.on) || order(one) - order(other))
}

const order = ({ key }: TimetableEntry) => timetableKeys.indexOf(key)

/** Sections 226A(1)(a) and (b): received “not later than” so many days before the opening day. */
function noticeDays(plan: BallotPlan): Dated[] {
  const { ballot_notice_days, sample_paper_days } = rulesOf(plan)
  const { opensOn } = pillars(plan)
  const before = (key: TimetableKey, rule: RuleInForce<"ballot_notice_days" | "sample_paper_days">) =>
    rule.value === null ? [] : [byRule(key, addDays(opensOn, -rule.value), rule)]
  return [...before("ballot_notice", ballot_notice_days), ...before("sample_paper", sample_paper_days)]
}

function votingDays(plan: BallotPlan): Dated[] {
  const { opensOn, closesOn } = pillars(plan)
  const isLaw = plan.kind === "statutory" && plan.jurisdiction !== "northern_ireland"
  const opening = isLaw
    ? "As set. The opening day is the first on which a paper is sent to anyone entitled (section 226A(4))"
    : "As set for this ballot"
  const close = isLaw
    ? "As set. The last day of voting is the date of the ballot (section 246)"
    : "As set for this ballot"
  const set = { basis: "set", confidence: null } as const
  return [
    { key: "opening", on: opensOn, at: plan.opensAt, source: opening, ...set },
    { key: "close", on: closesOn, at: plan.closesAt, source: close, ...set },
  ]
}

function daysAfter(plan: BallotPlan): Dated[] {
  const { mandate, report_weeks, action_notice_days } = rulesOf(plan)
  const { closesOn, resultOn } = pillars(plan)
  const noticeOn = plan.actionNoticeOn ?? resultOn
  const entries: Dated[] = [resultDay(plan, resultOn), erasure(resultOn)]
  if (report_weeks.value !== null) {
    const lastDay = lastDayOf(closesOn, { count: report_weeks.value, unit: "weeks" })
    entries.push(byRule("scrutineers_report", lastDay, report_weeks))
  }
  if (action_notice_days.value !== null) {
    entries.push(byRule("first_action", addDays(noticeOn, action_notice_days.value), action_notice_days))
  }
  if (mandate.value !== null) entries.push(byRule("mandate_end", lastDayOf(closesOn, mandate.value), mandate))
  return entries
}

/** Sections 231 and 231A say “as soon as reasonably practicable” and name no day. */
function resultDay(plan: BallotPlan, resultOn: Day): Dated {
  const source =
    plan.kind === "indicative"
      ? "The union’s own choice: the working day after the close is usual"
      : "As soon as reasonably practicable (sections 231 and 231A, and Northern Ireland’s like them). The law names no day: the working day after the close is usual"
  const basis = plan.resultOn ? "set" : "practice"
  return { key: "result", on: resultOn, at: null, source, basis, confidence: null }
}

function erasure(resultOn: Day): Dated {
  const source = `Our own rule, not the law’s: ${daysUntilErasure} days after the result what each person said goes, and the counts stay`
  return { key: "erasure", on: erasureDay(resultOn), at: null, source, basis: "practice", confidence: null }
}

function byRule(key: TimetableKey, on: Day, { source, confidence, override }: RuleInForce<Rule>): Dated {
  return { key, on, at: null, source, basis: override ? "override" : "law", confidence }
}
