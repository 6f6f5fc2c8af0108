import { addDays, type Day, weekday } from "@/lib/dates"
import { bankHolidays } from "./bank-holidays"

/** Monday to Friday, bank holidays aside. Saturday is not one: second class post is not delivered then. */
export function isWorkingDay(day: Day): boolean {
  return weekday(day) < 6 && !(day in bankHolidays)
}

/** The working day that is `count` working days before `day`; `day` itself is not counted. */
export function workingDaysBefore(day: Day, count: number): Day {
  let earlier = day
  for (let left = count; left > 0; ) {
    earlier = addDays(earlier, -1)
    if (isWorkingDay(earlier)) left -= 1
  }
  return earlier
}
