import { expect, test } from "@playwright/test"
import { declare } from "@/lib/law/declare"
import type { UnitOutcome } from "@/lib/law/outcome"
import { percent } from "@/lib/law/percent"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { type Published, published, turnouts } from "./published"

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
    expect(outcomes.filter((outcome, i) => !isAsPrinted(outcome, units[i]))).toEqual([])
  })

test("the turnouts the projection is tried on stand on the side of the line that half puts them", () => {
  expect(turnouts.length).toBeGreaterThan(130)
  const sideOfLine = ({ unit, entitled, cast }: (typeof turnouts)[number]) => {
    const questions = [{ question: "strike", yes: cast, no: 0, spoiled: 0 }]
    const declared = declare(
      { aggregation: "aggregated", rules: underThe2016Act, inImportantServices: false },
      [{ unit, entitled, cast, questions }],
    )
    return "outcomes" in declared ? declared.outcomes[0]?.turnout?.verdict : undefined
  }
  const wrong = turnouts.filter(
    (unit) => sideOfLine(unit) !== (percent(unit.cast, unit.entitled) >= 50 ? "passed" : "failed"),
  )
  expect(wrong).toEqual([])
})

function isAsPrinted({ turnout, turnoutPercent, questions }: UnitOutcome, result?: Published): boolean {
  const { turnoutPrinted = 0, printed = [], isNorthern = false } = result ?? {}
  return (
    near(turnoutPercent ?? 0, turnoutPrinted) &&
    turnout?.verdict === (isNorthern ? undefined : turnoutPrinted >= 50 ? "passed" : "failed") &&
    questions.length === printed.length &&
    questions.every(
      ({ percentages, majority }, i) =>
        near(percentages.yesOfValid, printed[i]?.yes ?? 0) &&
        near(percentages.noOfValid, printed[i]?.no ?? 0) &&
        (majority.verdict === "passed") === percentages.yesOfCast > 50,
    )
  )
}
