import { expect, test } from "@playwright/test"
import { RuleValues } from "@/lib/law/rule-values"
import { rules } from "@/lib/law/terms"
import { OverrideRule } from "@/lib/overrides/override-rule"
import { readValue } from "@/lib/overrides/read-value"
import { valueProblem } from "@/lib/overrides/terms"
import { typedValue } from "@/lib/overrides/typed-value"

const cases = [
  ["turnout_line", "half", { part: 1, whole: 2 }],
  ["turnout_line", " 50% ", { part: 1, whole: 2 }],
  ["turnout_line", "33.3 per cent", { part: 333, whole: 1000 }],
  ["turnout_line", "1 in 3", { part: 1, whole: 3 }],
  ["support_line", "2/5", { part: 2, whole: 5 }],
  ["turnout_line", "", null],
  ["turnout_line", "None", null],
  ["mandate", "12 months", { count: 12, unit: "months" }],
  ["mandate", "1 week", { count: 1, unit: "weeks" }],
  ["action_notice_days", "10 days", 10],
  ["action_notice_days", "10", 10],
  ["entitled_in_result", "no", false],
  ["voting_methods", ["post", "electronic"], ["post", "electronic"]],
  ["voting_methods", "post", ["post"]],
] as const

for (const [rule, typed, value] of cases)
  test(`${rule}: “${typed}”`, () => expect(readValue(rule, typed)).toEqual(value))

test("what is offered for a rule reads back as the same", () => {
  const values = RuleValues.parse({
    turnout_line: { part: 333, whole: 1000 },
    support_line: { part: 2, whole: 5 },
    spoiled_papers: "unsettled",
    entitled_in_result: false,
    voting_methods: ["post", "workplace"],
    ballot_notice_days: 7,
    sample_paper_days: null,
    action_notice_days: 1,
    action_notice_days_by_agreement: null,
    mandate: { count: 1, unit: "months" },
    mandate_by_agreement: { count: 8, unit: "weeks" },
    report_weeks: 4,
    scrutineer_above: 50,
  })
  for (const rule of rules) expect(readValue(rule, typedValue(values[rule]))).toEqual(values[rule])
})

const form = {
  id: "5a0c8dbb-3f0f-4d0c-9f0e-0a4f6c1d2e3f",
  ballotId: "5a0c8dbb-3f0f-4d0c-9f0e-0a4f6c1d2e3e",
  instrument: "S.I. 2027/1",
  on: "2027-01-01",
}

for (const [rule, value] of [
  ["turnout_line", "most"],
  ["turnout_line", "0%"],
  ["turnout_line", "120%"],
  ["mandate", "12"],
  ["mandate", "0 weeks"],
  ["action_notice_days", "-1"],
  ["ballot_notice_days", "400"],
  ["spoiled_papers", "perhaps"],
  ["entitled_in_result", ""],
  ["voting_methods", undefined],
] as const)
  test(`${rule} cannot be “${value}”`, () => {
    const read = OverrideRule.safeParse({ ...form, rule, value })
    expect(read.error?.issues).toMatchObject([{ path: ["value"], message: valueProblem[rule] }])
  })

test("a change without anything cited is refused, at what is missing", () => {
  const read = OverrideRule.safeParse({
    ...form,
    rule: "turnout_line",
    value: "40%",
    instrument: " ",
    on: "",
  })
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(["instrument", "on"])
})
