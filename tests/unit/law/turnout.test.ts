import { expect, test } from "@playwright/test"
import { line, reachesLine, votesNeeded, wholePercent } from "@/lib/law/turnout"

const cases = [
  { entitled: 846, cast: 292, line: 423, needed: 131, reaches: false },
  { entitled: 846, cast: 422, line: 423, needed: 1, reaches: false },
  { entitled: 846, cast: 423, line: 423, needed: 0, reaches: true },
  { entitled: 847, cast: 423, line: 424, needed: 1, reaches: false },
  { entitled: 847, cast: 424, line: 424, needed: 0, reaches: true },
  { entitled: 6100, cast: 2740, line: 3050, needed: 310, reaches: false },
  { entitled: 1, cast: 0, line: 1, needed: 1, reaches: false },
  { entitled: 1, cast: 1, line: 1, needed: 0, reaches: true },
  { entitled: 10, cast: 10, line: 5, needed: 0, reaches: true },
]

for (const { entitled, cast, ...expected } of cases) {
  test(`${cast} cast of ${entitled} entitled`, () => {
    expect(line(entitled)).toBe(expected.line)
    expect(votesNeeded(entitled, cast)).toBe(expected.needed)
    expect(reachesLine(entitled, cast)).toBe(expected.reaches)
  })
}

test("nothing is needed exactly when the line is reached", () => {
  for (let entitled = 1; entitled < 60; entitled++) {
    for (let cast = 0; cast <= entitled; cast++) {
      expect(votesNeeded(entitled, cast) === 0).toBe(reachesLine(entitled, cast))
    }
  }
})

test("a whole per cent never flatters", () => {
  expect(wholePercent(422, 846)).toBe(49)
  expect(wholePercent(423, 846)).toBe(50)
  expect(wholePercent(845, 846)).toBe(99)
  expect(wholePercent(846, 846)).toBe(100)
  expect(wholePercent(0, 0)).toBe(0)
})
