import { expect, test } from "@playwright/test"
import { addDays, weekday } from "@/lib/dates"
import { bankHolidays, bankHolidaysKnown } from "@/lib/law/bank-holidays"
import { type Nation, nations } from "@/lib/law/terms"
import { holidaysWithin, isWorkingDay, nextWorkingDay, workingDaysBefore } from "@/lib/law/working-days"

const years = ["2025", "2026", "2027", "2028"]

const numbers: [Nation, Record<string, number>][] = [
  ["england_and_wales", { "2025": 8, "2026": 8, "2027": 8, "2028": 8 }],
  ["scotland", { "2025": 9, "2026": 10, "2027": 9, "2028": 9 }],
  ["northern_ireland", { "2025": 10, "2026": 10, "2027": 10, "2028": 10 }],
]

for (const [nation, byYear] of numbers) {
  test(`${nation} has its bank holidays in each year, all on weekdays`, () => {
    const days = Object.keys(bankHolidays[nation])
    for (const year of years)
      expect(days.filter((day) => day.startsWith(year))).toHaveLength(byYear[year] ?? 0)
    expect(days.filter((day) => weekday(day) > 5)).toEqual([])
    expect(days.filter((day) => day < bankHolidaysKnown.from || day > bankHolidaysKnown.until)).toEqual([])
  })
}

const working: [string, string, readonly Nation[], boolean][] = [
  ["Easter Monday", "2027-03-29", ["england_and_wales"], false],
  ["Easter Monday, no holiday in Scotland", "2027-03-29", ["scotland"], true],
  ["Easter Monday, in either", "2027-03-29", ["england_and_wales", "scotland"], false],
  ["2 January’s substitute", "2027-01-04", ["scotland"], false],
  ["2 January’s substitute, elsewhere", "2027-01-04", ["england_and_wales", "northern_ireland"], true],
  ["the World Cup", "2026-06-15", ["scotland"], false],
  ["Scotland’s August", "2026-08-03", ["scotland"], false],
  ["St Patrick’s Day", "2028-03-17", ["northern_ireland"], false],
  ["a Saturday", "2026-11-21", nations, false],
]

for (const [name, day, where, expected] of working) {
  test(`a working day or not: ${name}`, () => {
    expect(isWorkingDay(day, where)).toBe(expected)
  })
}

test("the working day before the next working day is the last one on or before a day", () => {
  const days = Array.from({ length: 1000 }, (_, i) => addDays("2026-01-01", i))
  const isWrong = (day: string) => {
    const next = nextWorkingDay(day, nations)
    const [last, oneEarlier] = [1, 2].map((count) => workingDaysBefore(next, count, nations))
    return !isWorkingDay(next, nations) || (last ?? "") > day || (oneEarlier ?? "") >= (last ?? "")
  }
  expect(days.filter(isWrong)).toEqual([])
})

test("holidays within two days, both included", () => {
  expect(holidaysWithin("2026-12-25", "2026-12-28")).toEqual(["2026-12-25", "2026-12-28"])
  expect(holidaysWithin("2026-12-26", "2026-12-27")).toEqual([])
  expect(holidaysWithin("2026-12-28", "2026-12-25")).toEqual([])
})
