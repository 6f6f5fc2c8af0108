import type { Day } from "@/lib/dates"
import type { Nation } from "./terms"
import { workingDaysBefore } from "./working-days"

/**
 * Four working days before the close: second class takes up to three, and one is to spare. Practice, not law: no Act names
 * such a day. Bank holidays in any of the nations do not count, England and Wales unless told.
 */
export function lastSafePostingDay(closesOn: Day, nations?: readonly Nation[]): Day {
  return workingDaysBefore(closesOn, 4, nations)
}
