import { type Day, dayOf, daysBetween } from "@/lib/dates"

/**
 * Days left until a last day: today is not counted and the last day is, so the day before it is 1,
 * the day itself is 0 ("today"), and afterwards there are none.
 */
export function daysLeft(now: Date, lastDay: Day): number {
  return Math.max(0, daysBetween(dayOf(now), lastDay))
}
