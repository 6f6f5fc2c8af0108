import { expect, test } from "@playwright/test"
import { projectInParts } from "@/lib/projection/project"
import { exampleBallot as example } from "./example"

const half = <T>(all: readonly T[], which: 0 | 1) => all.filter((_, i) => i % 2 === which)

test("parts end together where the whole does, and each within its own entitled", () => {
  const ballot = example()
  const ids = ballot.units.map(({ id }) => id)
  const { whole, parts, units } = projectInParts(ballot, [
    { id: "one", units: half(ids, 0) },
    { id: "other", units: half(ids, 1) },
  ])
  expect(parts.map(({ id }) => id)).toEqual(["one", "other"])
  const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((all, part) => all + of(part), 0)
  expect(sum(({ mean }) => mean)).toBeCloseTo(whole.mean, 1)
  expect(sum(({ entitled }) => entitled)).toBe(whole.entitled)
  // What moves one moves the other: together they are less sure than if each stood alone.
  expect(whole.sd).toBeGreaterThan(Math.hypot(...parts.map(({ sd }) => sd)))
  expect(whole.sd).toBeLessThanOrEqual(sum(({ sd }) => sd) + 1)
  expect(sum(({ mean }) => mean)).toBeCloseTo(
    units.reduce((all, { mean }) => all + mean, 0),
    1,
  )
})

test("one count of several units says of them what a count of the whole would", () => {
  const ballot = example()
  const count = { day: "2026-10-16", cast: 300 }
  const asWhole = projectInParts({ ...ballot, counts: [{ unit: null, ...count }] }, [])
  const asEmployer = projectInParts(
    {
      ...ballot,
      units: ballot.units.map((unit) => ({ ...unit, countedIn: "employer" })),
      counts: [{ unit: "employer", ...count }],
    },
    [{ id: "employer", units: ballot.units.map(({ id }) => id) }],
  )
  expect(asEmployer.whole).toEqual(asWhole.whole)
  expect(asEmployer.parts).toEqual([{ id: "employer", ...asWhole.whole }])
})

test("a count of one employer’s workplaces is a floor for it, and a result at the close is the result", () => {
  const ballot = example()
  const own = half(ballot.units, 0).map(({ id }) => id)
  const units = ballot.units.map((unit) => (own.includes(unit.id) ? { ...unit, countedIn: "e" } : unit))
  const part = (day: string, cast: number) =>
    projectInParts({ ...ballot, asOf: day, units, counts: [{ unit: "e", day, cast }] }, [
      { id: "e", units: own },
    ]).parts[0]
  const counted = part("2026-10-16", 200)
  expect(counted?.quantiles["0.05"]).toBeGreaterThanOrEqual(200)
  expect(part(ballot.closesOn, 200)).toMatchObject({ mean: 200, quantiles: { "0.05": 200, "0.95": 200 } })
})
