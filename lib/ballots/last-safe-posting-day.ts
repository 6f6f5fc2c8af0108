import type { Day } from "@/lib/dates"
import { workingDaysBefore } from "@/lib/law/working-days"

/** Four working days before the close: second class takes up to three, and one is to spare. */
export function lastSafePostingDay(closesOn: Day): Day {
  return workingDaysBefore(closesOn, 4)
}
