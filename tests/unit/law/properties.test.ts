import { expect, test } from "@playwright/test"
import { addDays, daysBetween, momentAt } from "@/lib/dates"
import { checkFigures } from "@/lib/law/check-figures"
import { declare } from "@/lib/law/declare"
import type { FigureProblem, UnitFigures } from "@/lib/law/figures"
import { lastDayOf } from "@/lib/law/last-day-of"
import type { UnitOutcome } from "@/lib/law/outcome"
import { percent } from "@/lib/law/percent"
import { rulesInForce } from "@/lib/law/rules-in-force"
import { timetable } from "@/lib/law/timetable"
import { timetableWarnings } from "@/lib/law/timetable-warnings"
import { line, reachesLine, votesNeeded } from "@/lib/law/turnout"
import { Random } from "../../backtest/random"
import { planOf } from "./plan"

const seeds = Array.from({ length: 1000 }, (_, seed) => seed + 1)
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

/** The seeds that break a law; asking for each of them alone would take a minute. */
const breaking = (holds: (seed: number) => boolean) => seeds.filter((seed) => !holds(seed))

for (const share of [
  { part: 1, whole: 2 },
  { part: 2, whole: 5 },
  { part: 1, whole: 3 },
  { part: 1, whole: 1 },
])
  test(`the line of ${share.part} in ${share.whole} is the fewest papers that reach it`, () => {
    const holds = (seed: number) => {
      const { entitled, cast } = randomFigures(seed)
      const fewest = line(entitled, share)
      const needed = votesNeeded(entitled, cast, share)
      return (
        reachesLine(entitled, fewest, share) &&
        !reachesLine(entitled, fewest - 1, share) &&
        reachesLine(entitled, cast + needed, share) &&
        (needed === 0) === reachesLine(entitled, cast, share)
      )
    }
    expect(breaking(holds)).toEqual([])
  })

test("a test passes exactly when nothing is short, and says how much is", () => {
  const holds = (seed: number) => {
    const { turnout, questions } = outcomeOf(randomFigures(seed))
    const tests = [turnout, ...questions.flatMap(({ majority, support }) => [majority, support])]
    return tests.every(
      (one) =>
        one !== null &&
        one.verdict === (one.short === 0 ? "passed" : "failed") &&
        one.short === Math.max(0, one.needed - one.had) &&
        /short of the|Take advice/.test(one.sentence) === (one.verdict === "failed"),
    )
  }
  expect(breaking(holds)).toEqual([])
})

test("more than half of the papers cast means more yes than no, and the two differ only on the edge", () => {
  const holds = (seed: number) =>
    outcomeOf(randomFigures(seed)).questions.every(
      ({ yes, no, spoiled, majority, isKnifeEdge }) =>
        (majority.verdict !== "passed" || yes > no) && isKnifeEdge === (yes > no && yes - no <= spoiled),
    )
  expect(breaking(holds)).toEqual([])
})

test("one more yes never makes anything worse", () => {
  const holds = (seed: number) => {
    const figures = randomFigures(seed)
    if (figures.cast === figures.entitled) return true
    const questions = figures.questions.map((one) => ({ ...one, yes: one.yes + 1 }))
    const [before, after] = [outcomeOf(figures), outcomeOf({ ...figures, cast: figures.cast + 1, questions })]
    const isNoWorse = (one?: string, other?: string) => one !== "passed" || other === "passed"
    return (
      isNoWorse(before.turnout?.verdict, after.turnout?.verdict) &&
      before.questions.every(({ verdict }, i) => isNoWorse(verdict, after.questions[i]?.verdict))
    )
  }
  expect(breaking(holds)).toEqual([])
})

test("figures that add up are accepted, and any one of them changed is refused by just as much", () => {
  const holds = (seed: number) => {
    const figures = randomFigures(seed)
    const slip = 1 + (seed % 9000)
    const changed = (["yes", "no", "spoiled"] as const).map((field) => {
      const questions = figures.questions.map((one, i) =>
        i === 0 ? { ...one, [field]: one[field] + slip } : one,
      )
      return checkFigures({ ...figures, questions }, true)
    })
    const isRefused = (problems: FigureProblem[]) =>
      problems.length === 1 &&
      problems[0]?.key === "does_not_add_up" &&
      problems[0].question === "strike" &&
      problems[0].by === slip
    return checkFigures(figures, true).length === 0 && changed.every(isRefused)
  }
  expect(breaking(holds)).toEqual([])
})

test("a percentage is within a hundredth, and never reaches 40, 50 or 100 from below", () => {
  const holds = (seed: number) => {
    const { entitled, cast } = randomFigures(seed)
    const shown = percent(cast, entitled)
    return (
      Math.abs(shown - (100 * cast) / entitled) < 0.01 &&
      [40, 50, 100].every((at) => shown >= at === 100 * cast >= at * entitled)
    )
  }
  expect(breaking(holds)).toEqual([])
  const edges = [
    [49_999, 100_000],
    [39_999, 100_000],
    [99_999, 100_000],
    [50_000, 100_000],
    [0, 0],
  ] as const
  expect(edges.map(([part, of]) => percent(part, of))).toEqual([49.99, 39.99, 99.99, 50, 0])
})

test("periods beginning with one day after another never end earlier, and last as long as they say", () => {
  const days = Array.from({ length: 1200 }, (_, i) => addDays("2026-01-01", i))
  const isWrong = (day: string) => {
    const last = lastDayOf(day, { count: 12, unit: "months" })
    const next = lastDayOf(addDays(day, 1), { count: 12, unit: "months" })
    const length = daysBetween(day, last) + 1
    const fourWeeks = lastDayOf(day, { count: 4, unit: "weeks" })
    return length < 365 || length > 366 || next < last || fourWeeks !== addDays(day, 27)
  }
  expect(days.filter(isWrong)).toEqual([])
})

test("on every plan the days stand in the order the law asks for, and warnings never throw", () => {
  const holds = (seed: number) => {
    const { plan, opensOn, closesOn } = randomPlan(seed)
    const entries = timetable(plan)
    const on = (key: string) => entries.find((entry) => entry.key === key)?.on ?? ""
    const inside = ["replacements_open", "replacements_close", "joiners_until", "last_safe_posting"].map(on)
    const days = entries.map((entry) => entry.on)
    return (
      daysBetween(on("ballot_notice"), opensOn) === 7 &&
      daysBetween(on("sample_paper"), opensOn) === 3 &&
      inside.every((day) => day >= opensOn && day <= closesOn) &&
      on("replacements_open") <= on("replacements_close") &&
      daysBetween(on("result"), on("first_action")) === (on("result") >= "2026-02-18" ? 10 : 14) &&
      daysBetween(closesOn, on("scrutineers_report")) === 27 &&
      days.join() === [...days].sort().join() &&
      timetableWarnings(plan, addDays(opensOn, -3)).every(({ sentence }) => sentence.endsWith("."))
    )
  }
  expect(breaking(holds)).toEqual([])
})

function randomPlan(seed: number) {
  const random = new Random(seed)
  const opensOn = addDays("2017-03-01", Math.floor(random.between(0, 4000)))
  const closesOn = addDays(opensOn, Math.floor(random.between(1, 80)))
  const plan = planOf({ opensAt: momentAt(`${opensOn}T09:00`), closesAt: momentAt(`${closesOn}T12:00`) })
  return { plan, opensOn, closesOn }
}
