import { expect, test } from "@playwright/test"
import { shownInBranch, shownInUnion, type ToldInWeek } from "@/lib/reasons/shown"
import { weekOf } from "@/lib/reasons/week-of"

const weeks = ["2026-10-12", "2026-10-19", "2026-10-26", "2026-11-02"] as const
const thisWeek = "2026-11-02"

const told = (branch: string, ...members: number[]): ToldInWeek[] =>
  members.map((number, nth) => ({ branch, week: weeks[nth] ?? "", reason: "away", members: number }))

const away = (shown: { reason: string; members: number | null }[]) =>
  shown.find(({ reason }) => reason === "away")?.members

const branches: [string, number[], number | null][] = [
  ["nine are hidden", [9], null],
  ["ten are shown", [10], 10],
  ["weeks are taken together until they are ten", [4, 5, 3], 12],
  ["what comes after is kept back until it is ten as well", [11, 4, 5], 11],
  ["and then shown whole", [11, 4, 6], 21],
  ["the week that has not ended is not told", [10, 0, 0, 15], 10],
  ["nothing told is nothing shown", [], null],
]

for (const [name, members, shown] of branches) {
  test(`one branch: ${name}`, () => {
    expect(away(shownInBranch(told("a", ...members), thisWeek))).toBe(shown)
  })
}

test("every reason has its line, the commonest first, whatever order they came in", () => {
  const rows = [...told("a", 12), ...told("a", 30).map((row) => ({ ...row, reason: "other" as const }))]
  const shown = shownInBranch(rows.reverse(), thisWeek)
  expect(shown.slice(0, 3).map(({ reason, members }) => [reason, members])).toEqual([
    ["other", 30],
    ["away", 12],
    ["too_busy", null],
  ])
  expect(shown).toHaveLength(7)
})

const unions: [string, number[][], number | null][] = [
  ["small branches count together", [[4], [4], [4]], 12],
  ["beside what a branch shows itself", [[20], [4], [4], [4]], 32],
  ["one hidden branch is not worked out from the whole", [[20], [7]], 20],
  ["nor two, when the whole leaves too little room", [[20], [9], [9]], 20],
  ["nor are three of nine", [[9], [9], [9]], null],
  ["two that share nine may each be anything up to nine", [[20], [4], [5]], 29],
  ["a few in the whole union are hidden", [[3], [3], [3]], null],
]

for (const [name, each, shown] of unions) {
  test(`the whole union: ${name}`, () => {
    const rows = each.flatMap((members, nth) => told(`branch ${nth}`, ...members))
    expect(away(shownInUnion(rows, thisWeek))).toBe(shown)
  })
}

test("no figure is below ten, or grows by fewer than ten, or leaves one branch over", () => {
  let seed = 7
  const upTo = (most: number) => {
    seed = (seed * 16807) % 2147483647
    return seed % (most + 1)
  }
  const wrong: unknown[] = []
  for (let run = 0; run < 300; run++) {
    const names = Array.from({ length: 1 + upTo(5) }, (_, nth) => `branch ${nth}`)
    const rows = names.flatMap((name) => told(name, upTo(12), upTo(6), upTo(9)))
    const before = { whole: 0, parts: names.map(() => 0) }
    for (const week of weeks) {
      const whole = away(shownInUnion(rows, week)) ?? 0
      const parts = names.map(
        (name) =>
          away(
            shownInBranch(
              rows.filter(({ branch }) => branch === name),
              week,
            ),
          ) ?? 0,
      )
      const beside = whole - parts.reduce((all, one) => all + one, 0)
      const grows = parts.map((part, nth) => part - (before.parts[nth] ?? 0))
      const isRight =
        [whole, ...parts, ...grows].every((figure) => figure === 0 || figure >= 10) &&
        beside >= 0 &&
        (whole - before.whole === 0 || whole - before.whole >= 10 || beside === 0) &&
        (names.length > 1 || beside === 0)
      if (!isRight) wrong.push({ rows, week, whole, parts })
      Object.assign(before, { whole, parts })
    }
  }
  expect(wrong).toEqual([])
})

test("a week begins on Monday, in London", () => {
  expect(weekOf(new Date("2026-11-22T23:59Z"))).toBe("2026-11-16")
  expect(weekOf(new Date("2026-11-23T00:00Z"))).toBe("2026-11-23")
  expect(weekOf(new Date("2026-06-14T23:30Z"))).toBe("2026-06-15")
})
