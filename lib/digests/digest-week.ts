import { addDays, type Day, momentAt } from "@/lib/dates"
import { weekOf } from "@/lib/reasons/week-of"

/**
 * The Monday whose digest may be sent at a moment: from half past seven on that Monday, on London’s clock whatever the season,
 * until Tuesday is over, since one that failed may be tried again; at other times none.
 */
export function digestWeek(now: Date): Day | undefined {
  const monday = weekOf(now)
  const isTime = now >= momentAt(`${monday}T07:30`) && now < momentAt(`${addDays(monday, 2)}T00:00`)
  return isTime ? monday : undefined
}
