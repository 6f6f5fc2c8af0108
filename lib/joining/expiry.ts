import { addDays, clockTime, dayOf, momentAt, saidDay } from "@/lib/dates"

/** The next time the clock says `time` ("21:30"): today, or tomorrow when that has gone. Never more than a day ahead. */
export function nextAt(time: string, now: Date): Date {
  const today = momentAt(`${dayOf(now)}T${time}`)
  if (today > now) return today
  const tomorrow = momentAt(`${addDays(dayOf(now), 1)}T${time}`)
  return new Date(Math.min(tomorrow.getTime(), now.getTime() + 24 * 60 * 60_000))
}

/** "9.30 pm", "9 am tomorrow" */
export function saidUntil(expiresAt: Date, now: Date): string {
  const day = saidDay(dayOf(expiresAt), dayOf(now))
  return day === "today" ? clockTime(expiresAt) : `${clockTime(expiresAt)} ${day}`
}
