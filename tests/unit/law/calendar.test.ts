import { expect, test } from "@playwright/test"
import { calendarText } from "@/lib/law/calendar"
import { timetable } from "@/lib/law/timetable"
import { planOf } from "./plan"

const made = { id: "0192-ab", name: "Pay, 2026; “now” or never", madeAt: new Date("2026-09-01T10:00:00Z") }
const text = calendarText(timetable(planOf()), made)
const unfolded = text.replaceAll("\r\n ", "").split("\r\n")
const events = unfolded.join("\n").split("BEGIN:VEVENT\n").slice(1)

const longest = (file: string) => Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))

test("lines end as RFC 5545 asks and none is longer than 75 octets (section 3.1)", () => {
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true)
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
  expect(longest(text)).toBeLessThanOrEqual(75)
  expect(longest(text)).toBeGreaterThan(70)
})

test("no character is cut in two, however wide", () => {
  const wide = calendarText(timetable(planOf()), { ...made, name: "🗳️’".repeat(40) })
  expect(longest(wide)).toBeLessThanOrEqual(75)
  expect(wide).not.toContain("�")
  expect(wide.replaceAll("\r\n ", "")).toContain(`SUMMARY:${"🗳️’".repeat(40)}: The ballot closes`)
})

test("there is an event for each day, with a name of its own that stays the same", () => {
  expect(events).toHaveLength(timetable(planOf()).length)
  const names = unfolded.filter((line) => line.startsWith("UID:"))
  expect(new Set(names).size).toBe(events.length)
  expect(names).toContain("UID:ballot_notice.0192-ab@turnout")
})

test("a day is a whole day, a moment is a moment in UTC (sections 3.3.4 and 3.3.5)", () => {
  const [notice] = events
  expect(notice).toContain("DTSTART;VALUE=DATE:20261005\nDTEND;VALUE=DATE:20261006\n")
  expect(events.find((event) => event.includes("UID:opening."))).toContain("DTSTART:20261012T080000Z\n")
  expect(events.find((event) => event.includes("UID:close."))).toContain("DTSTART:20261113T120000Z\n")
  expect(text).toContain("DTSTAMP:20260901T100000Z\r\n")
})

test("commas, semicolons, backslashes and ends of lines are escaped (section 3.3.11)", () => {
  expect(unfolded).toContain("SUMMARY:Pay\\, 2026\\; “now” or never: The ballot closes")
  const odd = calendarText([], { ...made, name: "a\\b\r\nEND:VCALENDAR" })
  expect(odd).toContain("NAME:a\\\\b\\nEND:VCALENDAR\r\n")
  expect(odd.match(/^END:VCALENDAR/gm)).toHaveLength(1)
})
