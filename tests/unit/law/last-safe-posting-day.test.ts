import { expect, test } from "@playwright/test"
import { lastSafePostingDay } from "@/lib/law/last-safe-posting-day"

const closes = [
  ["an ordinary Friday", "2026-11-13", "2026-11-09"],
  ["a Monday: the weekend does not count", "2026-11-16", "2026-11-10"],
  ["a Saturday", "2026-11-14", "2026-11-10"],
  ["the Tuesday after Easter", "2026-04-07", "2026-03-30"],
  ["the first working day after Christmas 2026", "2026-12-29", "2026-12-21"],
  ["the week of the summer bank holiday", "2025-08-28", "2025-08-21"],
  ["the start of 2028, when New Year’s Day falls on a Saturday", "2028-01-05", "2027-12-29"],
] as const

for (const [name, closesOn, expected] of closes) {
  test(`closing on ${name}`, () => {
    expect(lastSafePostingDay(closesOn)).toBe(expected)
  })
}
