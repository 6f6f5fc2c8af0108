import { expect, test } from "@playwright/test"
import { resultInBrief } from "@/lib/declarations/result-lines"
import { sayOutcome } from "@/lib/declarations/say-outcome"
import { outcomeOf } from "@/lib/law/outcome-of"
import type { Override } from "@/lib/law/override"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { withOverrides } from "@/lib/law/with-overrides"

const figures = {
  unit: "whole",
  entitled: 100,
  cast: 60,
  questions: [{ question: "Would you strike?", yes: 40, no: 20, spoiled: 0 }],
}

const said = (overrides: Override[]) => {
  const ruled = { kind: "indicative", jurisdiction: "great_britain", opensOn: "2026-07-18" } as const
  const rules = withOverrides(rulesInForce(ruled), overrides)
  const ballot = { kind: "indicative", aggregation: "aggregated", rules, inImportantServices: false } as const
  return sayOutcome(outcomeOf(figures, ballot), "The whole ballot", ballot)
}

test("an indicative ballot passes nothing, unless the union has set itself a line", () => {
  expect(said([]).questions[0]?.verdict).toBeNull()
  const own = {
    rule: "turnout_line",
    value: { part: 1, whole: 2 },
    instrument: "Rule 9",
    on: "2026-01-01",
  } as const
  expect(said([own]).questions[0]?.verdict).toBe("passed")
})

test("of several counts that pass nothing, the papers are said", () => {
  expect(resultInBrief([said([]), said([])])).toBe("120 votes cast in 2 counts.")
})
