import type { Day } from "@/lib/dates"
import type { RuleValues } from "./rule-values"
import type { Confidence, Rule, Trigger } from "./terms"

/** One rule as it binds one ballot, with all a page needs to say where its value comes from. */
export type RuleInForce<R extends Rule> = {
  rule: R
  value: RuleValues[R]
  /** The section, document or cited instrument the value comes from, in words. */
  source: string
  /** Null for a value that somebody cited for this ballot. */
  confidence: Confidence | null
  from: Day | null
  until: Day | null
  note: string | null
  /** Which of the ballot’s days chose this version, and what that day was taken to be. */
  decidedBy: Trigger
  decidedOn: Day
  /** What was changed for this ballot, or null. */
  override: { instrument: string; on: Day; insteadOf: RuleValues[R] } | null
}

export type RulesInForce = { [R in Rule]: RuleInForce<R> }

/** Makes every rule by the same recipe. */
export function everyRule(make: <R extends Rule>(rule: R) => RuleInForce<R>): RulesInForce {
  return {
    turnout_line: make("turnout_line"),
    support_line: make("support_line"),
    spoiled_papers: make("spoiled_papers"),
    entitled_in_result: make("entitled_in_result"),
    voting_methods: make("voting_methods"),
    ballot_notice_days: make("ballot_notice_days"),
    sample_paper_days: make("sample_paper_days"),
    action_notice_days: make("action_notice_days"),
    action_notice_days_by_agreement: make("action_notice_days_by_agreement"),
    mandate: make("mandate"),
    mandate_by_agreement: make("mandate_by_agreement"),
    report_weeks: make("report_weeks"),
    scrutineer_above: make("scrutineer_above"),
  }
}
