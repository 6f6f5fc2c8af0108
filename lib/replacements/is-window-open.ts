import { dayOf } from "@/lib/dates"
import type { ReplacementWindow } from "./window"

/** Whether a new paper can be asked for on the day of `now`: from the first day to the last, both included. */
export function isWindowOpen(
  { replacementsOpenOn, replacementsCloseOn }: ReplacementWindow,
  now: Date,
): boolean {
  const today = dayOf(now)
  if (!replacementsOpenOn || !replacementsCloseOn) return false
  return today >= replacementsOpenOn && today <= replacementsCloseOn
}
