import { expect, test } from "@playwright/test"
import { howGood, judge, type Said } from "@/lib/report/how-good"

const said = (day: number, low: number, high: number): Said => ({
  ...{ day: `2026-11-${String(day).padStart(2, "0")}`, entitled: 100, chance: 0.5 },
  quantiles: { "0.1": low, "0.9": high },
})

test("each day before the close is held against what came back; the ends of the range are inside it", () => {
  const judged = judge(
    [said(1, 45, 60), said(2, 41, 50), said(3, 30, 44), said(4, 45, 45), said(20, 0, 100)],
    45,
    "2026-11-20",
  )
  expect(judged.days.map(({ verdict }) => verdict)).toEqual(["inside", "inside", "too_low", "inside"])
  expect(judged).toMatchObject({ inside: 3, tooHigh: 0, tooLow: 1 })
})

test("it says what held, which way it was wrong, and that one ballot proves little", () => {
  const days = (inside: number, tooHigh: number, tooLow: number) => {
    const all = [
      ...Array.from({ length: inside }, () => [40, 50] as const),
      ...Array.from({ length: tooHigh }, () => [46, 60] as const),
      ...Array.from({ length: tooLow }, () => [30, 44] as const),
    ]
    return howGood(
      judge(
        all.map(([low, high], n) => said(n + 1, low, high)),
        45,
        "2026-12-20",
      ),
    )
  }
  expect(days(8, 1, 1)).toBe(
    "The range should hold the final figure four days in five. It did on 8 of 10, and promised too much on 1 day and promised too little on 1 day. The days of one ballot go together, so one ballot alone proves little.",
  )
  expect(days(10, 0, 0)).toContain("It did on all 10. The days")
  expect(days(3, 7, 0)).toContain("promised too much on 7 days. That is too seldom")
  expect(days(2, 0, 0)).toBe("Only 2 days can be judged, which says nothing either way.")
  expect(days(0, 0, 0)).toContain("nothing to judge")
})
