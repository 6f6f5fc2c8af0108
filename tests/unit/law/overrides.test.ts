import { expect, test } from "@playwright/test"
import { Override } from "@/lib/law/override"
import type { RulesInForce } from "@/lib/law/rule-in-force"
import { type RuledBallot, rulesInForce } from "@/lib/law/rules-in-force"
import { withOverrides } from "@/lib/law/with-overrides"

const today: RuledBallot = { kind: "statutory", jurisdiction: "great_britain", opensOn: "2026-11-22" }
const half = { part: 1, whole: 2 }

const commencement = {
  rule: "turnout_line",
  value: null,
  instrument: "The Employment Rights Act 2025 (Commencement No. 9) Regulations 2027, SI 2027/1",
  on: "2027-03-01",
} as const

test("an override holds for the ballot, says what it cites, and keeps what the law had", () => {
  const found: RulesInForce = withOverrides(rulesInForce(today), [commencement])
  expect(found.turnout_line).toMatchObject({
    value: null,
    source: `${commencement.instrument}, 1 March 2027`,
    confidence: null,
    override: { instrument: commencement.instrument, on: "2027-03-01", insteadOf: half },
  })
  expect(found.mandate).toEqual(rulesInForce(today).mandate)
  expect(found.mandate.override).toBeNull()
})

test("the last override of a rule holds, and applying them in two steps is the same", () => {
  const again = { ...commencement, value: { part: 2, whole: 5 }, instrument: "Rule 12 of the union’s rules" }
  const once = withOverrides(rulesInForce(today), [commencement, again])
  expect(once.turnout_line.value).toEqual({ part: 2, whole: 5 })
  expect(withOverrides(withOverrides(rulesInForce(today), [commencement]), [again])).toEqual(once)
  expect(withOverrides(rulesInForce(today), [])).toEqual(rulesInForce(today))
})

const overrides: [string, unknown, string | null][] = [
  ["a cited change", commencement, null],
  ["a union’s own line", { ...commencement, value: { part: 1, whole: 3 } }, null],
  ["nothing cited", { ...commencement, instrument: " " }, "Say what it rests on"],
  ["a day that is none", { ...commencement, on: "2027-02-30" }, "Give the instrument’s day."],
  ["a share above everyone", { ...commencement, value: { part: 3, whole: 2 } }, "more than everyone"],
  ["days for a line", { ...commencement, value: 7 }, "expected object"],
  ["a rule there is not", { ...commencement, rule: "quorum" }, "Invalid"],
  ["days that are not whole", { ...commencement, rule: "ballot_notice_days", value: 6.5 }, "whole number"],
]

for (const [name, input, problem] of overrides) {
  test(`an override read from outside: ${name}`, () => {
    const read = Override.safeParse(input)
    const message = read.error?.issues.map((issue) => issue.message).join(" ") ?? null
    if (problem === null) expect(message).toBeNull()
    else expect(message).toContain(problem)
  })
}
