import { addDays, type Day, daysBetween, weekday } from "@/lib/dates"
import { bankHolidays } from "./bank-holidays"
import type { Nation } from "./terms"

/** Scrutineers count in England, so their post is England’s unless a ballot says otherwise. */
const scrutineersNations: readonly Nation[] = ["england_and_wales"]

/**
 * Monday to Friday, bank holidays in any of the nations aside. Saturday is not one: second class post is not delivered then.
 * Outside the years of `bankHolidaysKnown` only weekends are left out.
 */
export function isWorkingDay(day: Day, nations = scrutineersNations): boolean {
  return weekday(day) < 6 && holidayOn(day, nations) === undefined
}

/** What the bank holiday is called, as said within a sentence; undefined when the day is none in any of the nations. */
export function holidayOn(day: Day, nations = scrutineersNations): string | undefined {
  return nations.map((nation) => bankHolidays[nation][day]).find((name) => name !== undefined)
}

/** The bank holidays from one day to another, both included, in order. */
export function holidaysWithin(from: Day, to: Day, nations = scrutineersNations): Day[] {
  const days = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
  return days.filter((day) => holidayOn(day, nations) !== undefined)
}

/** The working day that is `count` working days before `day`; `day` itself is not counted. */
export function workingDaysBefore(day: Day, count: number, nations = scrutineersNations): Day {
  let earlier = day
  for (let left = count; left > 0; ) {
    earlier = addDays(earlier, -1)
    if (isWorkingDay(earlier, nations)) left -= 1
  }
  return earlier
}

/** The first working day after `day`. */
export function nextWorkingDay(day: Day, nations = scrutineersNations): Day {
  const next = addDays(day, 1)
  return isWorkingDay(next, nations) ? next : nextWorkingDay(next, nations)
}
