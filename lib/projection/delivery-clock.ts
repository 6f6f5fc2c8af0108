import type { Day, GroupedBallot } from "./grouped-ballot"

/** Delivery days from the print room to the doormat, and from the postbox back to the scrutineer. */
export const daysOut = 2
export const daysBack = 1.5

export type DeliveryClock = {
  /** Share of the time in which papers can arrive that has gone by at the end of a day. */
  arrival: (day: Day) => number
  /** The same for posting: a paper posted now arrives `daysBack` later. */
  posting: (day: Day) => number
  /** Delivery days after a day on which a paper can still be posted in time. */
  postingDaysLeft: (day: Day) => number
  /** Delivery days since the ballot opened. */
  elapsed: (day: Day) => number
}

/** Mail moves on delivery days: Monday to Friday 1, Saturday 0.6 (second class has none), Sunday and holidays 0. */
export function deliveryClock(
  ballot: Pick<GroupedBallot, "opensOn" | "closesOn" | "holidays">,
): DeliveryClock {
  const opened = dayNumber(ballot.opensOn)
  const length = dayNumber(ballot.closesOn) - opened
  const holidays = new Set(ballot.holidays.map(dayNumber))
  const ticks = [0]
  for (let i = 1; i <= length; i++) ticks.push((ticks[i - 1] ?? 0) + weight(opened + i, holidays))
  const whole = ticks[length] ?? 0
  // A ballot names few days, many thousand times.
  const known = new Map<Day, number>()
  const elapsed = (day: Day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const ticked = ticks[Math.min(Math.max(dayNumber(day) - opened, 0), length)] ?? whole
    known.set(day, ticked)
    return ticked
  }
  const window = Math.max(whole - daysOut - daysBack, whole / 4, 0.5)
  const share = (time: number) => Math.min(1, Math.max(0, 1 - (whole - time) / window))
  return {
    elapsed,
    arrival: (day) => share(elapsed(day)),
    posting: (day) => (elapsed(day) > 0 ? share(elapsed(day) + daysBack) : 0),
    postingDaysLeft: (day) => Math.max(0, whole - elapsed(day) - daysBack),
  }
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00Z`) / 86_400_000)
}

function weight(day: number, holidays: Set<number>): number {
  if (holidays.has(day)) return 0
  const weekday = (day + 4) % 7
  if (weekday === 0) return 0
  return weekday === 6 ? 0.6 : 1
}
