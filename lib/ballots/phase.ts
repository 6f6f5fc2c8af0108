import { type Day, dayOf } from "@/lib/dates"
import type { Phase } from "./terms"

type Dates = { opensAt: Date; closesAt: Date; lastSafePostingOn: Day }

/** Where in its life a ballot is at `now`. Last posting begins the day after the last safe posting day. */
export function phaseOf({ opensAt, closesAt, lastSafePostingOn }: Dates, now: Date): Phase {
  if (now < opensAt) return "preparing"
  if (now >= closesAt) return "closed"
  return dayOf(now) > lastSafePostingOn ? "last_posting" : "open"
}
