import type { Day } from "@/lib/dates"
import type { BallotPlan } from "./ballot-plan"
import type { RulesInForce } from "./rule-in-force"
import type { TimetableKey } from "./terms"

export type WarningKey =
  | "rules_unknown"
  | "rule_unseen"
  | "method_not_allowed"
  | "straddles"
  | "ballot_notice_late"
  | "sample_paper_late"
  | "holiday_in_notice"
  | "action_notice_early"
  | "action_too_soon"
  | "few_days"
  | "august"
  | "christmas"
  | "closes_at_weekend"
  | "closes_on_holiday"
  | "holidays_unknown"
  | "few_days_to_replace"
  | "no_time_to_act"
  | "mandate_gap"
  | "next_ballot_late"

/** Something an organiser should look at again, as a code and as a sentence to read. None of it stops a ballot. */
export type Warning = { key: WarningKey; sentence: string }

/** What every warning is judged by. `on` gives a day of the timetable, undefined where it has none. */
export type Judged = {
  plan: BallotPlan
  rules: RulesInForce
  opensOn: Day
  closesOn: Day
  today: Day
  on: (key: TimetableKey) => Day | undefined
}
