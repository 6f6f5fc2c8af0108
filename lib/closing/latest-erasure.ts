import { addDays, type Day, dayOf } from "@/lib/dates"

/** Half a year after the close: long enough for a challenge to the ballot to have been made. */
const longest = 183

/** The latest day to which an erasure can be moved. */
export function latestErasure({ closesAt }: { closesAt: Date }): Day {
  return addDays(dayOf(closesAt), longest)
}
