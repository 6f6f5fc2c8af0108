import { expect, test } from "@playwright/test"
import { assert, nat, property, tuple } from "fast-check"
import { outcomeOf } from "@/lib/law/outcome-of"
import { percent } from "@/lib/law/percent"
import { rulesInForce } from "@/lib/law/rules-in-force"

const rules = rulesInForce({ kind: "statutory", jurisdiction: "great_britain", opensOn: "2022-01-10" })

/** Figures that add up, from nobody to as many as there are union members in the country. */
const figures = tuple(nat(2_000_000), nat(2_000_000), nat(5_000), nat(3_000_000)).map(
  ([yes, no, spoiled, stayed]) => ({
    unit: "",
    entitled: Math.max(1, yes + no + spoiled + stayed),
    cast: yes + no + spoiled,
    questions: [{ question: "strike", yes, no, spoiled }],
  }),
)
type Figures = {
  unit: string
  entitled: number
  cast: number
  questions: { question: string; yes: number; no: number; spoiled: number }[]
}

const outcome = (given: Figures) => outcomeOf(given, { rules, inImportantServices: true })

const withMore = (given: Figures, more: { yes?: number; spoiled?: number }): Figures => {
  const { yes = 0, spoiled = 0 } = more
  const questions = given.questions.map((one) => ({
    ...one,
    yes: one.yes + yes,
    spoiled: one.spoiled + spoiled,
  }))
  return { ...given, cast: given.cast + yes + spoiled, questions }
}

test("turnout: as many papers more as are said to be short pass, and one fewer does not", () => {
  assert(
    property(figures, (given) => {
      const short = outcome(given).turnout?.short ?? 0
      const verdictWith = (spoiled: number) => outcome(withMore(given, { spoiled })).turnout?.verdict
      expect(verdictWith(short)).toBe("passed")
      if (short > 0) expect(verdictWith(short - 1)).toBe("failed")
    }),
  )
})

test("turnout passes exactly when twice the papers are as many as those entitled, however it would round", () => {
  assert(
    property(figures, (given) => {
      const { turnout, turnoutPercent } = outcome(given)
      const isHalf = 2n * BigInt(given.cast) >= BigInt(given.entitled)
      expect(turnout?.verdict === "passed").toBe(isHalf)
      expect((turnoutPercent ?? 0) >= 50).toBe(isHalf)
    }),
  )
})

test("one more yes never turns a pass to a fail, and one more spoiled paper never a turnout", () => {
  assert(
    property(figures, (given) => {
      if (given.cast === given.entitled) return
      const [before, after] = [outcome(given), outcome(withMore(given, { yes: 1 }))]
      if (before.turnout?.verdict === "passed") expect(after.turnout?.verdict).toBe("passed")
      if (before.questions[0]?.verdict === "passed") expect(after.questions[0]?.verdict).toBe("passed")
      const spoiled = outcome(withMore(given, { spoiled: 1 })).turnout
      if (before.turnout?.verdict === "passed") expect(spoiled?.verdict).toBe("passed")
    }),
  )
})

test("majority: as many papers changed from no to yes as are said to be short pass, where there are so many", () => {
  assert(
    property(figures, (given) => {
      const [question] = given.questions
      const test = outcome(given).questions[0]?.majority
      if (!question || !test || test.short > question.no) return
      const changed = (by: number) =>
        outcome({ ...given, questions: [{ ...question, yes: question.yes + by, no: question.no - by }] })
          .questions[0]?.majority.verdict
      expect(changed(test.short)).toBe("passed")
      if (test.short > 0) expect(changed(test.short - 1)).not.toBe("passed")
    }),
  )
})

test("a percentage never rounds up to a line", () => {
  assert(
    property(nat(5_000_000), nat(5_000_000), (part, more) => {
      const of = part + more
      for (const line of [40, 50, 100])
        if (of > 0) expect(percent(part, of) >= line).toBe(100n * BigInt(part) >= BigInt(line) * BigInt(of))
    }),
  )
})
