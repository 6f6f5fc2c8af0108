import { longDay } from "@/lib/dates"
import type { OverrideOf } from "./override"
import { everyRule, type RulesInForce } from "./rule-in-force"
import type { Rule } from "./terms"

/**
 * The rules with what was changed for this ballot. Where a rule was changed more than once the last of the list holds. A rule
 * that was changed says by what, and keeps the value it had by law under `override.insteadOf`.
 */
export function withOverrides(rules: RulesInForce, overrides: readonly OverrideOf<Rule>[]): RulesInForce {
  return everyRule((rule) => {
    const byLaw = rules[rule]
    const override = overrides.filter(changes(rule)).at(-1)
    if (!override) return byLaw
    const { value, instrument, on } = override
    return {
      ...byLaw,
      value,
      source: `${instrument}, ${longDay(on)}`,
      confidence: null,
      from: null,
      until: null,
      note: null,
      override: { instrument, on, insteadOf: byLaw.override?.insteadOf ?? byLaw.value },
    }
  })
}

const changes =
  <R extends Rule>(rule: R) =>
  (override: OverrideOf<Rule>): override is OverrideOf<R> =>
    override.rule === rule
