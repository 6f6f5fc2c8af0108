import { expect, test } from "@playwright/test"
import type { GroupedBallot } from "@/lib/projection/grouped-ballot"
import { project } from "@/lib/projection/project"
import { quantileShares } from "@/lib/projection/terms"
import { seenOn } from "../../backtest/simulator"
import { syntheticBallot } from "../../backtest/synthetic"
import { exampleBallot, total, unitOf } from "./example"

const ballots: [string, GroupedBallot][] = [
  ["nothing known", exampleBallot({ units: [unitOf("only", 300, null)], firstContacts: [] })],
  ["pledges", exampleBallot()],
  ["a total", exampleBallot({ counts: [total(420)] })],
  ["a surprising total", exampleBallot({ counts: [total(60)] })],
  ["made up, counts by unit", seenOn(syntheticBallot(11, "ordinary", 3000), 19, "by unit")],
  ["made up, late", seenOn(syntheticBallot(12, "late surge", 3000), 20, "total")],
]

for (const [name, ballot] of ballots)
  test(`quantiles are in order, whole is the sum of units, nothing leaves its bounds: ${name}`, () => {
    const projection = project(ballot)
    const newest = new Map(ballot.counts.map((count) => [count.unit, count.cast]))
    const parts = projection.units.map((unit, i) => ({
      ...unit,
      entitled: ballot.units[i]?.entitled ?? 0,
      least: newest.get(unit.id) ?? 0,
    }))
    const whole = { ...projection.whole, entitled: projection.entitled, least: newest.get(null) ?? 0 }
    for (const { quantiles, least, entitled, chance, mean } of [...parts, whole]) {
      const values = quantileShares.map((share) => quantiles[String(share)] ?? Number.NaN)
      expect(values).toEqual([...values].sort((a, b) => a - b))
      expect(values[0]).toBeGreaterThanOrEqual(least)
      expect(values.at(-1)).toBeLessThanOrEqual(entitled)
      expect(mean).toBeGreaterThanOrEqual(least)
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThanOrEqual(1)
    }
    expect(parts.reduce((sum, unit) => sum + unit.mean, 0)).toBeCloseTo(projection.whole.mean, 0)
  })

test("the same ballot gives the same projection, whatever the order of its parts", () => {
  const ballot = seenOn(syntheticBallot(13, "ordinary", 2500), 19, "by unit")
  const shuffled = {
    ...ballot,
    units: [...ballot.units].reverse().map((unit) => ({ ...unit, pledges: [...unit.pledges].reverse() })),
    counts: [...ballot.counts].reverse(),
    firstContacts: [...ballot.firstContacts].reverse(),
  }
  const [once, twice, other] = [project(ballot), project(ballot), project(shuffled)]
  expect(twice).toEqual(once)
  expect(other.whole.mean).toBeCloseTo(once.whole.mean, 1)
  expect(other.whole.chance).toBeCloseTo(once.whole.chance, 3)
  expect(other.units[0]?.id).toBe(once.units.at(-1)?.id)
})

test("more papers counted, better pledges and a better last ballot never lower it", () => {
  const means = [380, 400, 420, 440, 460].map(
    (cast) => project(exampleBallot({ counts: [total(cast)] })).whole.mean,
  )
  expect(means).toEqual([...means].sort((a, b) => a - b))
  const saying = (pledge: "wont" | "undecided" | "will_post" | "posted") =>
    project(exampleBallot({ units: [unitOf("a", 400, 190, { [pledge]: 60 })], firstContacts: [] })).whole.mean
  const said = [saying("wont"), saying("undecided"), saying("will_post"), saying("posted")]
  expect(said).toEqual([...said].sort((a, b) => a - b))
  const last = [120, 160, 200, 240].map(
    (cast) => project(exampleBallot({ units: [unitOf("a", 400, cast)], firstContacts: [] })).whole.mean,
  )
  expect(last).toEqual([...last].sort((a, b) => a - b))
})

test("a promise made in the last days is worth less than one made in the first", () => {
  const promised = (day: string) =>
    project(
      exampleBallot({
        asOf: "2026-10-29",
        units: [unitOf("a", 400, 190, { will_post: 150 }, day)],
        firstContacts: [],
      }),
    ).whole.mean
  expect(promised("2026-10-27")).toBeLessThan(promised("2026-10-07"))
})

test("the final count is certain", () => {
  const done = project(exampleBallot({ asOf: "2026-11-02", counts: [total(640, "2026-11-02")] }))
  expect(done.whole.quantiles["0.05"]).toBe(640)
  expect(done.whole.quantiles["0.95"]).toBe(640)
  expect(done.whole.mean).toBeCloseTo(640, 0)
  expect(done.whole.chance).toBe(1)
})

test("parting a workplace in two barely moves the whole, and ten times the members scale it", () => {
  const one = exampleBallot({
    units: [unitOf("a", 400, 190, { posted: 40, will_post: 40 }), unitOf("b", 400, 200)],
    firstContacts: [],
  })
  const half = (id: string) => unitOf(id, 200, 95, { posted: 20, will_post: 20 })
  const parted = { ...one, units: [half("a1"), half("a2"), unitOf("b", 400, 200)] }
  expect(Math.abs(project(one).whole.mean - project(parted).whole.mean)).toBeLessThan(6)
  const tenfold = {
    ...one,
    units: [unitOf("a", 4000, 1900, { posted: 400, will_post: 400 }), unitOf("b", 4000, 2000)],
  }
  expect(project(tenfold).whole.mean / project(one).whole.mean).toBeCloseTo(10, 0)
})

test("empty and tiny units are no trouble", () => {
  const projection = project(
    exampleBallot({
      units: [unitOf("none", 0, null), unitOf("one", 1, null, { posted: 1 }), unitOf("two", 2, 0)],
      firstContacts: [],
    }),
  )
  expect(projection.units.map((unit) => unit.quantiles["0.95"])).toEqual([0, 1, expect.any(Number)])
  expect(projection.whole.quantiles["0.95"]).toBeLessThanOrEqual(3)
})
