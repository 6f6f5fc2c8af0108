import { Choice } from "@/components/choice"
import { Field } from "@/components/field"
import type { RuleInForce } from "@/lib/law/rule-in-force"
import { type Rule, ruleLabel, votingMethodLabel, votingMethods } from "@/lib/law/terms"
import { valueHint } from "@/lib/overrides/terms"
import { typedValue } from "@/lib/overrides/typed-value"

/** Where the new value of a rule is typed or chosen, as its kind of value wants it. */
export function ValueField({ rule }: { rule: RuleInForce<Rule> }) {
  const about = { name: "value", hint: valueHint[rule.rule] }
  const now = typedValue(rule.value)
  switch (rule.rule) {
    case "spoiled_papers":
      return <Choice {...about} legend={ruleLabel[rule.rule]} options={spoiled} value={now} />
    case "entitled_in_result":
      return <Choice {...about} legend={ruleLabel[rule.rule]} options={yesOrNo} value={now} />
    case "voting_methods":
      return <Choice {...about} legend={ruleLabel[rule.rule]} options={methods} value={now} several />
    default:
      return <Field {...about} label={ruleLabel[rule.rule]} value={now[0]} autoComplete="off" />
  }
}

const spoiled = [
  { value: "counted", label: "They count" },
  { value: "unsettled", label: "Not settled" },
]
const yesOrNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
]
const methods = votingMethods.map((value) => ({ value, label: votingMethodLabel[value] }))
