const dayMillis = 86_400_000
const londonDay = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short" })
const londonHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  hour: "numeric",
  hourCycle: "h23",
})

/** Days counted from today, on London's clock: yesterday is -1. */
export function calendar(now: Date) {
  const today = Date.parse(londonDay.format(now))
  const noons = new Map<number, number>()

  const day = (days: number) => new Date(today + days * dayMillis).toISOString().slice(0, 10)
  /** 1 Monday to 7 Sunday. */
  const weekday = (days: number) => new Date(today + days * dayMillis).getUTCDay() || 7

  function noonOf(days: number) {
    const known = noons.get(days)
    if (known !== undefined) return known
    const asUtc = today + (days + 0.5) * dayMillis
    const ahead = Number(londonHour.format(asUtc)) - 12
    const moment = asUtc - ahead * 3_600_000
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

  return { now, at, weekday, workingDaysBefore, day }
}

export type Calendar = ReturnType<typeof calendar>
