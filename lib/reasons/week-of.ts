import { addDays, type Day, dayOf, weekday } from "@/lib/dates"

/** The Monday of the week a moment falls in, on London's clock. */
export function weekOf(moment: Date): Day {
  const day = dayOf(moment)
  return addDays(day, 1 - weekday(day))
}
