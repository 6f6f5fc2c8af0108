import type { RuleInForce } from "./rule-in-force"
import type { Fraction, RuleValues, Span } from "./rule-values"
import { saidLength, saidShare } from "./said"
import type { Rule } from "./terms"

/** A rule’s value as a page shows it beside the rule’s label: "At least half", "7 days", "Not known here". */
export function inWords<R extends Rule>({ rule, value, confidence }: RuleInForce<R>): string {
  return confidence === "unseen" ? "Not known here" : valueInWords({ rule, value })
}

/** The same of a value that somebody has cited. */
export function valueInWords<R extends Rule>({ rule, value }: { rule: R; value: RuleValues[R] }): string {
  return words[rule](value)
}

const share = (value: Fraction | null) => (value ? `At least ${saidShare(value)}` : "None")
const days = (value: number | null) => (value === null ? "None" : saidLength(value, "days"))
const span = (value: Span | null) => (value ? saidLength(value.count, value.unit) : "None")
const methods = new Intl.ListFormat("en-GB", { type: "disjunction" })

const words: { [R in Rule]: (value: RuleValues[R]) => string } = {
  turnout_line: share,
  support_line: share,
  spoiled_papers: (value) => (value === "counted" ? "They count" : "Not settled"),
  entitled_in_result: (value) => (value ? "Yes" : "No"),
  voting_methods: (value) => `By ${methods.format(value)}${value.length > 1 ? " vote" : ""}`,
  ballot_notice_days: days,
  sample_paper_days: days,
  action_notice_days: days,
  action_notice_days_by_agreement: days,
  mandate: span,
  mandate_by_agreement: span,
  report_weeks: (value) => (value === null ? "None" : saidLength(value, "weeks")),
  scrutineer_above: (value) => (value === null ? "None" : `More than ${value}`),
}
