import { type Day, dayOf } from "@/lib/dates"

/** The last day a printed list is of use: the ballot’s last, or today when it has closed. */
export function shredAfter({ closesAt }: { closesAt: Date }, now: Date): Day {
  return dayOf(closesAt > now ? closesAt : now)
}
