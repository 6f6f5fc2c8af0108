/** Ballots run on the clock of their scrutineer: days begin and end in London. */
export const zone = "Europe/London"

/** A calendar day, as `YYYY-MM-DD`. */
export type Day = string

const dayMillis = 86_400_000
const hourMillis = 3_600_000

// Swedish writes a moment as ISO 8601 does.
const london = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })

// The clocks change on the hour, and formatting takes a hundred times as long as adding.
const aheadByHour = new Map<number, number>()

export function dayOf(moment: Date): Day {
  return localOf(moment).slice(0, 10)
}

/** `YYYY-MM-DDTHH:MM` on London's clock, as a date-and-time field takes it. */
export function localOf(moment: Date): string {
  const hour = Math.floor(moment.getTime() / hourMillis)
  const ahead = aheadByHour.get(hour) ?? aheadIn(hour)
  return new Date(moment.getTime() + ahead).toISOString().slice(0, 16)
}

/** How far London's clock is ahead of UTC in an hour of UTC, in milliseconds. */
function aheadIn(hour: number): number {
  const begins = hour * hourMillis
  const ahead = Date.parse(`${london.format(begins).replace(" ", "T")}Z`) - begins
  if (aheadByHour.size > 10_000) aheadByHour.clear()
  aheadByHour.set(hour, ahead)
  return ahead
}

/**
 * The moment that `YYYY-MM-DDTHH:MM` names on London's clock: the first of two when the clocks go back, an hour on when
 * they skip it. Throws a RangeError for anything else.
 */
export function momentAt(local: string): Date {
  const asUtc = new Date(`${local}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || asUtc.toISOString().slice(0, 16) !== local)
    throw new RangeError(`not a date and a time: ${local}`)
  const inSummer = new Date(asUtc.getTime() - hourMillis)
  return localOf(inSummer) === local ? inSummer : asUtc
}

export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10)
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMillis
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(day).getUTCDay() || 7
}

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})
const longDayFormat = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
})

const weekdayFormat = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" })
const dateFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" })

/** "Mon 9 Nov" */
export function shortDay(day: Day): string {
  return dayFormat.format(new Date(`${day}T00:00Z`)).replace(",", "")
}

/** "9 November 2026" */
export function longDay(day: Day): string {
  return longDayFormat.format(new Date(`${day}T00:00Z`))
}

/** "Monday 9 November 2026" */
export function fullDay(day: Day): string {
  return `${weekdayFormat.format(new Date(`${day}T00:00Z`))} ${longDay(day)}`
}

/** "Monday" */
export function weekdayName(day: Day): string {
  return weekdayFormat.format(new Date(`${day}T00:00Z`))
}

/** "noon", "5 pm", "5.30 pm" */
export function clockTime(moment: Date): string {
  const [hour = 0, minute = 0] = localOf(moment).slice(11).split(":").map(Number)
  if (minute === 0 && hour === 12) return "noon"
  if (minute === 0 && hour === 0) return "midnight"
  const minutes = minute === 0 ? "" : `.${String(minute).padStart(2, "0")}`
  return `${hour % 12 || 12}${minutes} ${hour < 12 ? "am" : "pm"}`
}

/** How a rep would say it: "today", "yesterday", "Tuesday" within the week, else "27 October". */
export function saidDay(day: Day, today: Day): string {
  const ago = daysBetween(day, today)
  const date = new Date(`${day}T00:00Z`)
  if (ago === 0) return "today"
  if (ago === 1) return "yesterday"
  if (ago === -1) return "tomorrow"
  if (ago > 1 && ago < 7) return weekdayFormat.format(date)
  return dateFormat.format(date)
}
