import { addDays, type Day, daysBetween } from "@/lib/dates"
import type { Span } from "./rule-values"

/**
 * The last day of a period that begins with `first`, which is itself the period’s first day: four weeks beginning with a Monday
 * end on a Sunday, twelve months beginning with 13 November on 12 November (section 234(1): “beginning with the date of the
 * ballot”). Where the last month has no such day, the period ends with the month.
 */
export function lastDayOf(first: Day, { count, unit }: Span): Day {
  if (unit === "weeks") return addDays(first, 7 * count - 1)
  const [year = 0, month = 0, day = 0] = first.split("-").map(Number)
  const monthStart = dayIn(year, month - 1 + count, 1)
  const nextMonthStart = dayIn(year, month + count, 1)
  const hasThatDay = day <= daysBetween(monthStart, nextMonthStart)
  return hasThatDay ? addDays(monthStart, day - 2) : addDays(nextMonthStart, -1)
}

function dayIn(year: number, monthIndex: number, day: number): Day {
  return new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10)
}
