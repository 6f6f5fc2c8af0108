import { dayOf } from "@/lib/dates"
import type { Phase } from "./terms"

type Timetable = { opensAt: Date; closesAt: Date; lastSafePostingOn: string }

/** Where a ballot stands at `now`. The last safe posting day itself is still `open`: a paper posted that day counts. */
export function phaseOf(ballot: Timetable, now: Date): Phase {
  if (now < ballot.opensAt) return "preparing"
  if (now >= ballot.closesAt) return "closed"
  return dayOf(now) > ballot.lastSafePostingOn ? "last_posting" : "open"
}
