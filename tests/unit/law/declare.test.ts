import { expect, test } from "@playwright/test"
import { declare } from "@/lib/law/declare"
import type { UnitFigures } from "@/lib/law/figures"
import { mattersToTell } from "@/lib/law/matters"
import type { UnitOutcome } from "@/lib/law/outcome"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { withOverrides } from "@/lib/law/with-overrides"

const rulesFrom = (opensOn: string) =>
  rulesInForce({ kind: "statutory", jurisdiction: "great_britain", opensOn })
const [old, now] = [rulesFrom("2022-04-26"), rulesFrom("2026-10-12")]
const north = rulesInForce({ kind: "statutory", jurisdiction: "northern_ireland", opensOn: "2026-10-12" })
const indicative = rulesInForce({ kind: "indicative", jurisdiction: "great_britain", opensOn: "2026-10-12" })

const one = (entitled: number | null, yes: number, no: number, spoiled: number): UnitFigures => ({
  unit: "",
  entitled,
  cast: yes + no + spoiled,
  questions: [{ question: "strike action", yes, no, spoiled }],
})

function outcome(figures: UnitFigures, rules = now, inImportantServices = false): UnitOutcome {
  const declared = declare({ aggregation: "aggregated", rules, inImportantServices }, [figures])
  const [only] = "outcomes" in declared ? declared.outcomes : []
  if (!only) throw new Error(JSON.stringify(declared))
  return only
}

// rmt.org.uk, “Defend jobs, pay and conditions, GTR including Gatwick Express”, 24 May 2022.
const gtr: UnitFigures = {
  unit: "Govia Thameslink Railway",
  entitled: 2327,
  cast: 1198,
  questions: [
    { question: "strike action", yes: 926, no: 267, spoiled: 5 },
    { question: "action short of a strike", yes: 1056, no: 136, spoiled: 6 },
  ],
}

test("the 40% rule as it stood: one question of a ballot fails it and the other passes (2016 Act s.3)", () => {
  const { turnout, turnoutPercent, questions } = outcome(gtr, old, true)
  expect(turnout).toMatchObject({ verdict: "passed", needed: 1164, short: 0 })
  expect(turnout?.sentence).toBe("1,198 of 2,327 voted: 34 more than the 1,164 that half needs.")
  expect(turnoutPercent).toBe(51.48)
  const [strike, short] = questions
  expect(strike?.support).toMatchObject({ verdict: "failed", needed: 931, short: 5 })
  expect(strike?.support?.sentence).toBe(
    "926 of 2,327 entitled said yes: 5 votes short of the 931 that 40% needs.",
  )
  expect(strike?.percentages).toEqual({
    yesOfValid: 77.62,
    noOfValid: 22.38,
    yesOfCast: 77.3,
    noOfCast: 22.29,
    spoiledOfCast: 0.42,
    yesOfEntitled: 39.79,
  })
  expect([strike?.verdict, short?.verdict]).toEqual(["failed", "passed"])
  expect(short?.percentages.yesOfEntitled).toBe(45.38)
})

test("the same figures outside those services, and after the rule went (ERA 2025 s.69)", () => {
  for (const { questions } of [outcome(gtr, old), outcome(gtr, now, true)]) {
    expect(questions.map(({ support, verdict }) => [support, verdict])).toEqual([
      [null, "passed"],
      [null, "passed"],
    ])
  }
})

const turnouts: [string, number, number, boolean, string][] = [
  // rmt.org.uk, AWC, 19 December 2024.
  ["RMT, December 2024", 704, 326, false, "326 of 704 voted: 26 votes short of the 352 that half needs."],
  ["one vote short", 847, 423, false, "423 of 847 voted: 1 vote short of the 424 that half needs."],
  ["exactly half", 846, 423, true, "423 of 846 voted: exactly the 423 that half needs."],
  ["an odd number entitled", 847, 424, true, "424 of 847 voted: exactly the 424 that half needs."],
  ["everyone", 3, 3, true, "3 of 3 voted: 1 more than the 2 that half needs."],
  ["nobody", 10, 0, false, "0 of 10 voted: 5 votes short of the 5 that half needs."],
  [
    "49.999 per cent",
    200_000,
    99_999,
    false,
    "99,999 of 200,000 voted: 1 vote short of the 100,000 that half needs.",
  ],
]

for (const [name, entitled, cast, passes, sentence] of turnouts) {
  test(`s.226(2)(a)(iia): ${name}`, () => {
    const { turnout, turnoutPercent } = outcome(one(entitled, cast, 0, 0))
    expect(turnout).toMatchObject({ verdict: passes ? "passed" : "failed", sentence })
    expect(turnout?.source).toContain("section 226(2)(a)(iia)")
    expect((turnoutPercent ?? 0) >= 50).toBe(passes)
  })
}

test("s.297A: spoiled papers bring a ballot to the line", () => {
  expect(outcome(one(10, 3, 1, 1)).turnout?.verdict).toBe("passed")
  expect(outcome(one(10, 3, 1, 0)).turnout?.verdict).toBe("failed")
})

const majorities: [string, [number, number, number], string, boolean, string][] = [
  ["more than half", [251, 249, 0], "passed", false, "251 of 500 papers cast say yes: more than half."],
  ["a tie", [250, 250, 0], "failed", false, "1 vote short of the 251 that more than half needs"],
  ["no", [1, 2, 0], "failed", false, "1 of 3 papers cast say yes: 1 vote short of the 2"],
  [
    "spoiled papers tip it",
    [50, 49, 2],
    "failed",
    true,
    "More say yes (50) than no (49), but with 2 spoiled",
  ],
  ["spoiled papers make it half", [50, 48, 2], "failed", true, "no court has decided it"],
  ["spoiled papers do not tip it", [51, 47, 2], "passed", false, "more than half"],
  ["no papers", [0, 0, 0], "failed", false, "1 vote short of the 1 that"],
]

for (const [name, [yes, no, spoiled], verdict, isKnifeEdge, words] of majorities) {
  test(`s.226(2)(a)(iii) with s.297A: ${name}`, () => {
    const [question] = outcome(
      one(100, yes, no, spoiled).cast > 100 ? one(1000, yes, no, spoiled) : one(101, yes, no, spoiled),
    ).questions
    expect(question).toMatchObject({ isKnifeEdge, majority: { verdict } })
    expect(question?.majority.sentence).toContain(words)
  })
}

test("1995 Order: no line, no number entitled needed, and doubt where spoiled papers decide", () => {
  const { turnout, turnoutPercent, questions } = outcome(one(null, 50, 49, 2), north)
  expect([turnout, turnoutPercent]).toEqual([null, null])
  expect(questions[0]).toMatchObject({
    verdict: "unclear",
    isKnifeEdge: true,
    majority: { verdict: "unclear" },
  })
  expect(questions[0]?.majority.sentence).toContain("is not settled. Take advice")
  expect(outcome(one(null, 51, 49, 0), north).questions[0]?.verdict).toBe("passed")
})

test("an indicative ballot has no line, or the union’s own", () => {
  expect(outcome(one(1000, 30, 10, 0), indicative).turnout).toBeNull()
  const third = {
    rule: "turnout_line",
    value: { part: 1, whole: 3 },
    instrument: "Rule 12",
    on: "2024-01-01",
  } as const
  const own = outcome(one(1000, 330, 3, 0), withOverrides(indicative, [third])).turnout
  expect(own?.sentence).toBe("333 of 1,000 voted: 1 vote short of the 334 that 1 in 3 needs.")
  expect(own?.source).toBe("Rule 12, 1 January 2024")
})

test("once the repeal of the line is cited for a ballot, turnout decides nothing in it (ERA 2025 s.68)", () => {
  const repeal = { rule: "turnout_line", value: null, instrument: "SI 2027/1", on: "2027-03-01" } as const
  const { turnout, questions } = outcome(one(1000, 30, 10, 0), withOverrides(now, [repeal]))
  expect([turnout, questions[0]?.verdict]).toEqual([null, "passed"])
})

test("each separate ballot passes or fails by itself; an aggregated one is one count (ss.226(3), 228, 228A)", () => {
  const units = [
    { ...one(100, 60, 0, 0), unit: "North" },
    { ...one(100, 40, 0, 0), unit: "South" },
  ]
  const separate = declare({ aggregation: "by_workplace", rules: now, inImportantServices: false }, units)
  expect("outcomes" in separate && separate.outcomes.map(({ turnout }) => turnout?.verdict)).toEqual([
    "passed",
    "failed",
  ])
  const together = declare({ aggregation: "aggregated", rules: now, inImportantServices: false }, units)
  expect(together).toEqual({ problems: [expect.objectContaining({ key: "not_one_unit" })] })
  const none = declare({ aggregation: "by_employer", rules: now, inImportantServices: false }, [])
  expect(none).toEqual({ problems: [expect.objectContaining({ key: "not_one_unit" })] })
})

test("what must be told (s.231(a) to (g), s.231A)", () => {
  expect(mattersToTell(now, true)).toEqual(["entitled", "cast", "yes", "no", "spoiled", "turnout"])
  expect(mattersToTell(old, true)).toEqual(["entitled", "cast", "yes", "no", "spoiled", "turnout", "support"])
  expect(mattersToTell(old, false)).not.toContain("support")
  expect(mattersToTell(north, false)).toEqual(["cast", "yes", "no", "spoiled"])
})
