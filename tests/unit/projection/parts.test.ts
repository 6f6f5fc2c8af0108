import { expect, test } from "@playwright/test"
import { backward, cholesky, forward } from "@/lib/projection/cholesky"
import { castNeeded } from "@/lib/projection/decide"
import { deliveryClock } from "@/lib/projection/delivery-clock"
import { normalBelow, normalQuantile } from "@/lib/projection/normal"
import { reached, shareOf } from "@/lib/projection/reach-bias"
import { nearestCurve, shareIn } from "@/lib/projection/return-curve"
import { standingCounts } from "@/lib/projection/standing-counts"
import { crps, normalForecast } from "../../backtest/forecast"
import { total } from "./example"

test("the normal distribution is the one in the tables", () => {
  expect(normalBelow(0)).toBeCloseTo(0.5, 6)
  expect(normalBelow(1.959964)).toBeCloseTo(0.975, 6)
  expect(normalBelow(-3)).toBeCloseTo(0.0013499, 6)
  for (const p of [0.001, 0.2, 0.5, 0.93, 0.999]) expect(normalBelow(normalQuantile(p))).toBeCloseTo(p, 6)
})

test("CRPS of a normal at its middle is 0.2337 of its deviation", () => {
  expect(crps(normalForecast(50, 5, 50), 50) / 5).toBeCloseTo(0.2337, 1)
})

test("a Cholesky factor solves its equations", () => {
  const lower = cholesky([
    [4, 2],
    [2, 3],
  ])
  const [x, y] = backward(lower, forward(lower, [8, 7]))
  expect(x).toBeCloseTo(1.25, 9)
  expect(y).toBeCloseTo(1.5, 9)
})

test("the clock rests on Sundays and holidays, and ends at the close", () => {
  const clock = deliveryClock({
    opensOn: "2026-12-14",
    closesOn: "2027-01-11",
    holidays: ["2026-12-25", "2026-12-28", "2027-01-01"],
  })
  expect(clock.elapsed("2026-12-20") - clock.elapsed("2026-12-19")).toBe(0)
  expect(clock.elapsed("2026-12-25") - clock.elapsed("2026-12-24")).toBe(0)
  expect(clock.elapsed("2026-12-19") - clock.elapsed("2026-12-18")).toBeCloseTo(0.6)
  expect(clock.arrival("2026-12-14")).toBe(0)
  expect(clock.arrival("2027-01-11")).toBe(1)
  expect(clock.arrival("2027-03-01")).toBe(1)
  expect(clock.postingDaysLeft("2027-01-11")).toBe(0)
  expect(clock.posting("2027-01-05")).toBeGreaterThan(clock.arrival("2027-01-05"))
})

test("the curve rises from nothing to all, and finds its own shape again", () => {
  const curve = { c: -1, logK1: 0.3, logK2: -0.2 }
  const points = Array.from({ length: 21 }, (_, i): [number, number] => [i / 20, shareIn(curve, i / 20)])
  expect(points[0]?.[1]).toBe(0)
  expect(points.at(-1)?.[1]).toBe(1)
  expect(points.map(([, share]) => share)).toEqual(points.map(([, share]) => share).sort((a, b) => a - b))
  const found = nearestCurve(points, { c: 0, logK1: 0, logK2: 0 })
  expect(shareIn(found ?? curve, 0.4)).toBeCloseTo(shareIn(curve, 0.4), 1)
})

test("those asked vote more than those not, and together as before", () => {
  const { asked, notAsked } = reached(1, 0.3, 0.8)
  expect(asked / notAsked).toBeCloseTo(1.8, 6)
  expect(0.3 * shareOf(asked) + 0.7 * shareOf(notAsked)).toBeCloseTo(0.5, 6)
})

test("the line is reached in whole papers", () => {
  expect([castNeeded(100, 0.5), castNeeded(101, 0.5), castNeeded(1, 0.5), castNeeded(30, 0.1)]).toEqual([
    50, 51, 1, 3,
  ])
})

test("a later, lower count puts an earlier one right", () => {
  const counts = [
    total(50, "2026-10-12"),
    total(90, "2026-10-13"),
    total(70, "2026-10-14"),
    total(71, "2026-10-14"),
  ]
  expect(standingCounts(counts).map((count) => count.cast)).toEqual([50, 71])
})
