import { expect, test } from "@playwright/test"
import { projectInParts } from "@/lib/projection/project"
import { extraPapers, together, withExtra } from "@/lib/projection/what-if"
import { exampleBallot } from "./example"

const { whole } = projectInParts(exampleBallot(), [])
const none = extraPapers(0, 0.05)

test("nothing extra changes nothing", () => {
  expect(withExtra(whole, none)).toEqual({ quantiles: whole.quantiles, chance: whole.chance })
})

test("extra papers lift the range and the chance, more so the more there are, and never past the entitled", () => {
  let before = withExtra(whole, none)
  for (const conversations of [50, 200, 800, 5000, 1e6]) {
    const after = withExtra(whole, extraPapers(conversations, 0.05))
    expect(after.chance).toBeGreaterThanOrEqual(before.chance)
    expect(after.quantiles["0.5"]).toBeGreaterThanOrEqual(before.quantiles["0.5"] ?? 0)
    expect(after.quantiles["0.95"]).toBeLessThanOrEqual(whole.entitled)
    before = after
  }
  expect(before.chance).toBeGreaterThan(0.95)
})

test("the range widens by how unsure it is what a conversation does", () => {
  const { quantiles } = withExtra(whole, extraPapers(600, 0.05))
  const width = (of: typeof quantiles) => (of["0.9"] ?? 0) - (of["0.1"] ?? 0)
  expect(width(quantiles)).toBeGreaterThan(width(whole.quantiles))
  expect((quantiles["0.5"] ?? 0) - (whole.quantiles["0.5"] ?? 0)).toBe(30)
})

test("a hundred conversations at an even chance bring two to eight papers, and several kinds add up", () => {
  expect(extraPapers(100, 0.055)).toEqual({ fewest: 2, likely: 5.5, most: 8 })
  expect(together([extraPapers(100, 0.055), extraPapers(100, 0.055)])).toEqual({
    fewest: 4,
    likely: 11,
    most: 16,
  })
})

test("a line already passed stays passed", () => {
  const counted = projectInParts(
    exampleBallot({ counts: [{ unit: null, day: "2026-10-16", cast: 700 }] }),
    [],
  )
  expect(withExtra(counted.whole, none).chance).toBe(1)
})
