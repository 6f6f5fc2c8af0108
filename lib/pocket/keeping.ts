import type { Pocket } from "./pocket"

/** Hours for which a phone keeps its list without having heard from the server. */
export const keepHours = 24

/** Whether a phone may still show its list: heard of within a day, and before the close. */
export function mayShow({ ballot }: Pocket, heardAt: Date, now: Date): boolean {
  const age = now.getTime() - heardAt.getTime()
  return Math.abs(age) < keepHours * 3_600_000 && now < new Date(ballot.closesAt)
}
