import { addDays, dayOf, shortDay, weekdayName } from "@/lib/dates"

/** Whose members one has besides, and until when. The time as ISO 8601, since a phone keeps it. */
export type StandingIn = { name: string; until: string }

/** Those of somebody's stand-ins that they do for others, as their list and their phone say it. */
export function standingInOf(standIns: readonly { forName: string; until: Date }[]): StandingIn[] {
  return standIns.map(({ forName, until }) => ({ name: forName, until: until.toISOString() }))
}

/** "until Friday": the last whole day of what ends at the midnight after it. */
export function saidUntilDay(endsAt: Date, now: Date): string {
  const [last, today] = [dayOf(new Date(endsAt.getTime() - 1)), dayOf(now)]
  if (last === today) return "until tonight"
  if (last === addDays(today, 1)) return "until tomorrow night"
  return `until ${last < addDays(today, 7) ? weekdayName(last) : shortDay(last)}`
}
