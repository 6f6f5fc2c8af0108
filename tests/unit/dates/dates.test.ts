import { expect, test } from "@playwright/test"
import {
  clockTime,
  dayOf,
  daysBetween,
  fullDay,
  localOf,
  longDay,
  momentAt,
  saidDay,
  shortDay,
  weekday,
} from "@/lib/dates"

test("a day begins at London’s midnight, summer and winter", () => {
  expect(dayOf(new Date("2026-07-01T22:59Z"))).toBe("2026-07-01")
  expect(dayOf(new Date("2026-07-01T23:00Z"))).toBe("2026-07-02")
  expect(dayOf(new Date("2026-12-01T23:59Z"))).toBe("2026-12-01")
})

test("what is typed on London’s clock comes back as it was", () => {
  for (const local of ["2026-07-01T12:00", "2026-11-13T17:30", "2027-03-28T00:59"]) {
    expect(localOf(momentAt(local))).toBe(local)
  }
  expect(momentAt("2026-07-01T12:00").toISOString()).toBe("2026-07-01T11:00:00.000Z")
  for (const wrong of ["tomorrow", "2026-02-30T10:00", "2026-07-01", "2026-07-01T25:00", ""])
    expect(() => momentAt(wrong), wrong).toThrow(RangeError)
})

test("the hour that comes twice is the first one, and the hour that is skipped is an hour on", () => {
  expect(momentAt("2026-10-25T01:30").toISOString()).toBe("2026-10-25T00:30:00.000Z")
  expect(momentAt("2027-03-28T01:30").toISOString()).toBe("2027-03-28T01:30:00.000Z")
  expect(localOf(momentAt("2027-03-28T01:30"))).toBe("2027-03-28T02:30")
})

test("days between, over the change of the clocks and the end of a year", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2)
  expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1)
  expect(daysBetween("2026-11-09", "2026-11-02")).toBe(-7)
})

test("days and times as people say them", () => {
  expect(shortDay("2026-11-09")).toBe("Mon 9 Nov")
  expect(longDay("2026-11-09")).toBe("9 November 2026")
  expect(weekday("2026-11-08")).toBe(7)
  expect(
    ["12:00", "00:00", "17:00", "09:05", "12:30"].map((time) => clockTime(momentAt(`2026-11-09T${time}`))),
  ).toEqual(["noon", "midnight", "5 pm", "9.05 am", "12.30 pm"])
  const said = ["2026-11-02", "2026-11-01", "2026-11-03", "2026-10-28", "2026-10-26", "2026-11-05"]
  expect(said.map((day) => saidDay(day, "2026-11-02"))).toEqual([
    "today",
    "yesterday",
    "tomorrow",
    "Wednesday",
    "26 October",
    "5 November",
  ])
})

test("days and times are those of the platform’s own calendar", () => {
  const zoned = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone: "Europe/London", dateStyle: "short" },
    timeStyle: "short",
  })
  const short = new Intl.DateTimeFormat("en-GB", {
    ...{ weekday: "short", day: "numeric", month: "short" },
    timeZone: "UTC",
  })
  const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" })
  const wrong: string[] = []
  for (let year = 2000; year < 2040; year++)
    for (const month of [2, 9])
      for (let time = Date.UTC(year, month, 24, 22), n = 0; n < 400; n++, time += 1_800_000)
        if (localOf(new Date(time)) !== zoned.format(time).replace(" ", "T"))
          wrong.push(localOf(new Date(time)))
  for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2029, 0, 1); time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10)
    if (shortDay(day) !== short.format(time).replace(",", "")) wrong.push(shortDay(day))
    if (fullDay(day) !== full.format(time).replace(",", "").replace(" at", "")) wrong.push(fullDay(day))
  }
  expect(wrong).toEqual([])
  expect(() => localOf(new Date("no day"))).toThrow(RangeError)
})
