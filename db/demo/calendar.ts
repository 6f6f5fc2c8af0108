import { Temporal } from "temporal-polyfill"

const zone = "Europe/London"
const noon = Temporal.PlainTime.from("12:00")

/** Days counted from today, on London's clock: yesterday is -1. */
export function calendar(now: Date) {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
  const noons = new Map<number, number>()

  const plainDay = (days: number) => today.add({ days })
  /** 1 Monday to 7 Sunday. */
  const weekday = (days: number) => ((((today.dayOfWeek - 1 + days) % 7) + 7) % 7) + 1

  function noonOf(days: number) {
    const known = noons.get(days)
    if (known !== undefined) return known
    const moment = plainDay(days).toZonedDateTime({ timeZone: zone, plainTime: noon }).epochMilliseconds
    noons.set(days, moment)
    return moment
  }

  /** The moment at an hour of a day; half past six in the evening is 18.5. */
  const at = (days: number, hour: number) => new Date(noonOf(days) + Math.round((hour - 12) * 3_600_000))

  function workingDaysBefore(days: number, count: number) {
    let day = days
    for (let left = count; left > 0; ) if (weekday(--day) < 6) left--
    return day
  }

  return { now, at, weekday, workingDaysBefore, day: (days: number) => plainDay(days).toString() }
}

export type Calendar = ReturnType<typeof calendar>
