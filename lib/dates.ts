/** Ballots run on the clock of their scrutineer: days begin and end in London. */
export const zone = "Europe/London"

/** A calendar day, as `YYYY-MM-DD`. */
export type Day = string

const dayMillis = 86_400_000

export function dayOf(moment: Date): Day {
  return localOf(moment).slice(0, 10)
}

/** `YYYY-MM-DDTHH:MM` on London's clock, as a date-and-time field takes it. */
export function localOf(moment: Date): string {
  const time = moment.getTime()
  return new Date(isSummer(time) ? time + 3_600_000 : time).toISOString().slice(0, 16)
}

// Summer Time Order 2002: from one in the morning, Greenwich, on March’s last Sunday until then on October’s. By hand,
// as a phone’s worker would wait longer for the first of the platform’s own formats than for the whole list.
function isSummer(time: number): boolean {
  const year = new Date(time).getUTCFullYear()
  return time >= lastSunday(year, 2) && time < lastSunday(year, 9)
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1)
  return last - new Date(last).getUTCDay() * dayMillis
}

/**
 * The moment that `YYYY-MM-DDTHH:MM` names on London's clock: the first of two when the clocks go back, an hour on when
 * they skip it. Throws a RangeError for anything else.
 */
export function momentAt(local: string): Date {
  const asUtc = new Date(`${local}Z`)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || asUtc.toISOString().slice(0, 16) !== local)
    throw new RangeError(`not a date and a time: ${local}`)
  const inSummer = new Date(asUtc.getTime() - 3_600_000)
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

const named = (names: string): readonly string[] => names.split(" ")
const weekdays = named("Sunday Monday Tuesday Wednesday Thursday Friday Saturday")
const months = named("January February March April May June July August September October November December")
const shortMonths = named("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec")

function partsOf(day: Day) {
  const date = new Date(`${day}T00:00Z`)
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a day: ${day}`)
  const month = date.getUTCMonth()
  return {
    ...{ date: date.getUTCDate(), year: date.getUTCFullYear() },
    ...{ weekday: weekdays[date.getUTCDay()] ?? "", month: months[month], shortMonth: shortMonths[month] },
  }
}

/** "Mon 9 Nov" */
export function shortDay(day: Day): string {
  const { weekday, date, shortMonth } = partsOf(day)
  return `${weekday.slice(0, 3)} ${date} ${shortMonth}`
}

/** "9 November 2026" */
export function longDay(day: Day): string {
  const { date, month, year } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** "Monday 9 November 2026" */
export function fullDay(day: Day): string {
  return `${weekdayName(day)} ${longDay(day)}`
}

/** "Monday" */
export function weekdayName(day: Day): string {
  return partsOf(day).weekday
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
  if (ago === 0) return "today"
  if (ago === 1) return "yesterday"
  if (ago === -1) return "tomorrow"
  if (ago > 1 && ago < 7) return weekdayName(day)
  const { date, month } = partsOf(day)
  return `${date} ${month}`
}
