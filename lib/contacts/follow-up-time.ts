import { addDays, dayOf, localOf, momentAt, weekday } from "@/lib/dates"

export const followUpTimes = ["this_evening", "tomorrow", "monday"] as const
export type FollowUpTime = (typeof followUpTimes)[number]

export const followUpLabel: Record<FollowUpTime, string> = {
  this_evening: "This evening",
  tomorrow: "Tomorrow",
  monday: "On Monday",
}

/** When a promise to go back falls due: six this evening (or in an hour, if six has gone), else nine in the morning. */
export function followUpAt(time: FollowUpTime, now: Date): Date {
  const today = dayOf(now)
  if (time === "this_evening") {
    const six = momentAt(`${today}T18:00`)
    return localOf(now) < `${today}T18:00` ? six : new Date(now.getTime() + 3_600_000)
  }
  const day = time === "tomorrow" ? addDays(today, 1) : addDays(today, 8 - weekday(today))
  return momentAt(`${day}T09:00`)
}
