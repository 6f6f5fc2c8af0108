import { addDays, dayOf } from "@/lib/dates"
import { daysUntilErasure } from "@/lib/law/erasure-day"

type Ballot = { closesAt: Date; declaredAt: Date | null }

/** Whether an organiser may erase at once: the result is declared, or the close is as long ago as a result is kept. */
export function mayEraseNow({ closesAt, declaredAt }: Ballot, now: Date): boolean {
  if (now < closesAt) return false
  return declaredAt !== null || dayOf(now) >= addDays(dayOf(closesAt), daysUntilErasure)
}
