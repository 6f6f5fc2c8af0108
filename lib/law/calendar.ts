import { addDays, type Day } from "@/lib/dates"
import type { TimetableEntry } from "./timetable-entry"

/** `id` sets this ballot’s events apart from every other’s and stays the same, so that a calendar can replace them. */
export type CalendarOf = { id: string; name: string; madeAt: Date }

/**
 * A timetable as iCalendar text (RFC 5545), for a file served as `text/calendar; charset=utf-8`: moments as moments in UTC, other
 * days as whole days that leave people free.
 */
export function calendarText(entries: readonly TimetableEntry[], { id, name, madeAt }: CalendarOf): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Turnout//Ballot timetable//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => event(entry, { id, name, madeAt })),
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

function event({ key, label, on, at, source }: TimetableEntry, { id, name, madeAt }: CalendarOf): string[] {
  const when = at
    ? [`DTSTART:${utc(at)}`]
    : [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addDays(on, 1))}`]
  return [
    "BEGIN:VEVENT",
    `UID:${escaped(`${key}.${id}@turnout`)}`,
    `DTSTAMP:${utc(madeAt)}`,
    ...when,
    `SUMMARY:${escaped(`${name}: ${label}`)}`,
    `DESCRIPTION:${escaped(source)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]
}

const encoder = new TextEncoder()

const compact = (day: Day) => day.replaceAll("-", "")

const utc = (moment: Date) => `${moment.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

/** Section 3.3.11: backslashes, commas and semicolons are escaped, and no line ends within a text. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n")
}

/** Section 3.1: a line longer than 75 octets goes on in the next, after a space. No character is cut in two. */
function folded(line: string): string {
  const parts = [""]
  let octets = 0
  for (const character of line) {
    const width = encoder.encode(character).length
    if (octets + width > 75) {
      parts.push("")
      octets = 1
    }
    parts[parts.length - 1] += character
    octets += width
  }
  return parts.join("\r\n ")
}
