import { expect, test } from "@playwright/test"
import { declare } from "@/lib/law/declare"
import { percent } from "@/lib/law/percent"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { published, turnouts } from "./published"

const underThe2016Act = rulesInForce({
  kind: "statutory",
  jurisdiction: "great_britain",
  opensOn: "2019-09-09",
})
const inNorthernIreland = rulesInForce({
  kind: "statutory",
  jurisdiction: "northern_ireland",
  opensOn: "2019-09-09",
})

/** Printed to two decimals, and not always rounded as we round. */
const near = (ours: number, printed: number) => Math.abs(ours - printed) < 0.0101

test("there are 239 published units with 458 questions, none of them twice", () => {
  expect(published).toHaveLength(239)
  expect(published.flatMap(({ questions }) => questions)).toHaveLength(458)
  expect(new Set(published.map(({ source, unit }) => `${source} ${unit}`)).size).toBe(239)
})

for (const isNorthern of [false, true])
  test(`every published result ${isNorthern ? "of Northern Ireland" : "of Great Britain"} adds up, and comes to what was printed`, () => {
    const rules = isNorthern ? inNorthernIreland : underThe2016Act
    const units = published.filter((unit) => unit.isNorthern === isNorthern)
    expect(units.length).toBeGreaterThan(5)
    const declared = declare({ aggregation: "by_employer", rules, inImportantServices: false }, units)
    expect(declared).not.toHaveProperty("problems")
    const outcomes = "outcomes" in declared ? declared.outcomes : []
    for (const [i, outcome] of outcomes.entries()) {
      const { turnoutPrinted = 0, printed = [] } = units[i] ?? {}
      expect(near(outcome.turnoutPercent ?? 0, turnoutPrinted)).toBe(true)
      expect(outcome.turnout?.verdict).toBe(
        isNorthern ? undefined : turnoutPrinted >= 50 ? "passed" : "failed",
      )
      for (const [j, { percentages, majority }] of outcome.questions.entries()) {
        expect(near(percentages.yesOfValid, printed[j]?.yes ?? 0)).toBe(true)
        expect(near(percentages.noOfValid, printed[j]?.no ?? 0)).toBe(true)
        if (percentages.yesOfCast > 50) expect(majority.verdict).toBe("passed")
      }
    }
  })

test("the turnouts the projection is tried on stand on the side of the line that half puts them", () => {
  expect(turnouts.length).toBeGreaterThan(130)
  for (const { unit, entitled, cast } of turnouts) {
    const declared = declare(
      { aggregation: "aggregated", rules: underThe2016Act, inImportantServices: false },
      [{ unit, entitled, cast, questions: [{ question: "strike", yes: cast, no: 0, spoiled: 0 }] }],
    )
    const verdict = "outcomes" in declared ? declared.outcomes[0]?.turnout?.verdict : undefined
    expect(verdict).toBe(percent(cast, entitled) >= 50 ? "passed" : "failed")
  }
})
