import { listHours } from "@/lib/outbox/terms"
import type { Pocket } from "./pocket"

/**
 * Whether a phone may still show its list: heard of within a day, and before the close. `heardAt` and `now` are by the
 * phone's clock, which `skew` milliseconds would set right.
 */
export function mayShow({ ballot }: Pocket, heardAt: Date, skew: number, now: Date): boolean {
  const age = Math.abs(now.getTime() - heardAt.getTime())
  return age < listHours * 3_600_000 && now.getTime() + skew < Date.parse(ballot.closesAt)
}
