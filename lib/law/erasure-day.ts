import { addDays, type Day } from "@/lib/dates"

/** For how many days after the result what each person said is kept: our own rule, not the law’s. */
export const daysUntilErasure = 28

export function erasureDay(resultOn: Day): Day {
  return addDays(resultOn, daysUntilErasure)
}
