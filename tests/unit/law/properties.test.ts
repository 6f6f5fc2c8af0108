import { expect, test } from "@playwright/test"
import { addDays, daysBetween, momentAt } from "@/lib/dates"
import { checkFigures } from "@/lib/law/check-figures"
import { declare } from "@/lib/law/declare"
import type { UnitFigures } from "@/lib/law/figures"
import { lastDayOf } from "@/lib/law/last-day-of"
import type { UnitOutcome } from "@/lib/law/outcome"
import { percent } from "@/lib/law/percent"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { timetable } from "@/lib/law/timetable"
import { timetableWarnings } from "@/lib/law/timetable-warnings"
import { line, reachesLine, votesNeeded } from "@/lib/law/turnout"
import { Random } from "../../backtest/random"
import { planOf } from "./plan"

const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1)
const rules = rulesInForce({ kind: "statutory", jurisdiction: "great_britain", opensOn: "2022-01-10" })

function randomFigures(seed: number): UnitFigures & { entitled: number } {
  const random = new Random(seed)
  const whole = (low: number, high: number) => Math.floor(random.between(low, high + 1))
  const entitled = whole(1, seed % 3 === 0 ? 12 : 400_000)
  const cast = whole(0, entitled)
  const questions = ["strike", "short"].map((question) => {
    const spoiled = whole(0, Math.min(cast, seed % 2 === 0 ? 3 : cast))
    const yes = whole(0, cast - spoiled)
    return { question, yes, no: cast - spoiled - yes, spoiled }
  })
  return { unit: String(seed), entitled, cast, questions }
}

function outcomeOf(figures: UnitFigures): UnitOutcome {
  const declared = declare({ aggregation: "aggregated", rules, inImportantServices: true }, [figures])
  const [outcome] = "outcomes" in declared ? declared.outcomes : []
  if (!outcome) throw new Error(`refused: ${JSON.stringify(figures)}`)
  return outcome
}

for (const share of [
  { part: 1, whole: 2 },
  { part: 2, whole: 5 },
  { part: 1, whole: 3 },
  { part: 1, whole: 1 },
])
  test(`the line of ${share.part} in ${share.whole} is the fewest papers that reach it`, () => {
    for (const seed of seeds) {
      const { entitled, cast } = randomFigures(seed)
      const fewest = line(entitled, share)
      expect(reachesLine(entitled, fewest, share)).toBe(true)
      expect(reachesLine(entitled, fewest - 1, share)).toBe(false)
      expect(votesNeeded(entitled, cast, share) === 0).toBe(reachesLine(entitled, cast, share))
      const enough = cast + votesNeeded(entitled, cast, share)
      expect(reachesLine(entitled, enough, share)).toBe(true)
    }
  })

test("a test passes exactly when nothing is short, and one vote short is one vote from passing", () => {
  for (const seed of seeds) {
    const { turnout, questions } = outcomeOf(randomFigures(seed))
    const tests = [turnout, ...questions.flatMap(({ majority, support }) => [majority, support])]
    for (const one of tests) {
      expect(one?.verdict).toBe(one?.short === 0 ? "passed" : "failed")
      expect(one?.short).toBe(Math.max(0, (one?.needed ?? 0) - (one?.had ?? 0)))
      if (one?.verdict === "failed") expect(one.sentence).toMatch(/short of the|Take advice/)
    }
  }
})

test("majority: more than half of the papers cast implies more yes than no, and they differ only on the edge", () => {
  for (const seed of seeds)
    for (const { yes, no, spoiled, majority, isKnifeEdge } of outcomeOf(randomFigures(seed)).questions) {
      if (majority.verdict === "passed") expect(yes).toBeGreaterThan(no)
      expect(isKnifeEdge).toBe(yes > no && yes - no <= spoiled)
    }
})

test("one more yes never makes anything worse", () => {
  for (const seed of seeds) {
    const figures = randomFigures(seed)
    if (figures.cast === figures.entitled) continue
    const better = {
      ...figures,
      cast: figures.cast + 1,
      questions: figures.questions.map((one) => ({ ...one, yes: one.yes + 1 })),
    }
    const [before, after] = [outcomeOf(figures), outcomeOf(better)]
    if (before.turnout?.verdict === "passed") expect(after.turnout?.verdict).toBe("passed")
    for (const [i, question] of before.questions.entries()) {
      if (question.verdict === "passed") expect(after.questions[i]?.verdict).toBe("passed")
    }
  }
})

test("figures that add up are accepted, and any one of them changed is refused by just as much", () => {
  for (const seed of seeds) {
    const figures = randomFigures(seed)
    expect(checkFigures(figures, true)).toEqual([])
    const slip = 1 + (seed % 9000)
    for (const field of ["yes", "no", "spoiled"] as const) {
      const questions = figures.questions.map((one, i) =>
        i === 0 ? { ...one, [field]: one[field] + slip } : one,
      )
      expect(checkFigures({ ...figures, questions }, true)).toEqual([
        expect.objectContaining({ key: "does_not_add_up", question: "strike", by: slip }),
      ])
    }
  }
})

test("a percentage is within a hundredth, and never reaches 40, 50 or 100 from below", () => {
  for (const seed of seeds) {
    const { entitled, cast } = randomFigures(seed)
    expect(Math.abs(percent(cast, entitled) - (100 * cast) / entitled)).toBeLessThan(0.01)
    for (const at of [40, 50, 100]) expect(percent(cast, entitled) >= at).toBe(100 * cast >= at * entitled)
  }
  for (const [part, of, shown] of [
    [49_999, 100_000, 49.99],
    [39_999, 100_000, 39.99],
    [99_999, 100_000, 99.99],
    [50_000, 100_000, 50],
    [0, 0, 0],
  ] as const)
    expect(percent(part, of)).toBe(shown)
})

test("twelve months beginning with a day never leave a gap or a day twice", () => {
  for (let day = "2026-01-01"; day < "2029-03-01"; day = addDays(day, 1)) {
    const [last, nextLast] = [day, addDays(day, 1)].map((first) =>
      lastDayOf(first, { count: 12, unit: "months" }),
    )
    expect(daysBetween(day, last ?? "")).toBeGreaterThanOrEqual(364)
    expect(daysBetween(day, last ?? "")).toBeLessThanOrEqual(365)
    expect((nextLast ?? "") >= (last ?? "")).toBe(true)
    expect(lastDayOf(day, { count: 4, unit: "weeks" })).toBe(addDays(day, 27))
  }
})

test("on every plan the days stand in the order the law asks for, and warnings never throw", () => {
  for (const seed of seeds) {
    const random = new Random(seed)
    const opensOn = addDays("2017-03-01", Math.floor(random.between(0, 4000)))
    const closesOn = addDays(opensOn, Math.floor(random.between(1, 80)))
    const plan = planOf({ opensAt: momentAt(`${opensOn}T09:00`), closesAt: momentAt(`${closesOn}T12:00`) })
    const entries = timetable(plan)
    const on = (key: string) => entries.find((entry) => entry.key === key)?.on ?? ""
    expect(daysBetween(on("ballot_notice"), on("opening"))).toBe(7)
    expect(daysBetween(on("sample_paper"), on("opening"))).toBe(3)
    for (const key of ["replacements_open", "replacements_close", "joiners_until", "last_safe_posting"])
      expect(on(key) >= opensOn && on(key) <= closesOn).toBe(true)
    expect(on("replacements_open") <= on("replacements_close")).toBe(true)
    expect(daysBetween(on("result"), on("first_action"))).toBe(on("result") >= "2026-02-18" ? 10 : 14)
    expect(daysBetween(closesOn, on("scrutineers_report"))).toBe(27)
    expect(entries.map((entry) => entry.on)).toEqual(entries.map((entry) => entry.on).sort())
    for (const { sentence } of timetableWarnings(plan, addDays(opensOn, -3))) expect(sentence).toMatch(/\.$/)
  }
})
