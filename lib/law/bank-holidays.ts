import type { Day } from "@/lib/dates"
import type { Nation } from "./terms"

type Holidays = Readonly<Record<Day, string>>

const everywhere: Holidays = {
  "2025-01-01": "New Year’s Day",
  "2025-04-18": "Good Friday",
  "2025-05-05": "the early May bank holiday",
  "2025-05-26": "the spring bank holiday",
  "2025-12-25": "Christmas Day",
  "2025-12-26": "Boxing Day",
  "2026-01-01": "New Year’s Day",
  "2026-04-03": "Good Friday",
  "2026-05-04": "the early May bank holiday",
  "2026-05-25": "the spring bank holiday",
  "2026-12-25": "Christmas Day",
  "2026-12-28": "the Boxing Day bank holiday",
  "2027-01-01": "New Year’s Day",
  "2027-03-26": "Good Friday",
  "2027-05-03": "the early May bank holiday",
  "2027-05-31": "the spring bank holiday",
  "2027-12-27": "the Christmas Day bank holiday",
  "2027-12-28": "the Boxing Day bank holiday",
  "2028-01-03": "the New Year’s Day bank holiday",
  "2028-04-14": "Good Friday",
  "2028-05-01": "the early May bank holiday",
  "2028-05-29": "the spring bank holiday",
  "2028-12-25": "Christmas Day",
  "2028-12-26": "Boxing Day",
}

const outsideScotland: Holidays = {
  "2025-04-21": "Easter Monday",
  "2025-08-25": "the summer bank holiday",
  "2026-04-06": "Easter Monday",
  "2026-08-31": "the summer bank holiday",
  "2027-03-29": "Easter Monday",
  "2027-08-30": "the summer bank holiday",
  "2028-04-17": "Easter Monday",
  "2028-08-28": "the summer bank holiday",
}

const inScotland: Holidays = {
  "2025-01-02": "2 January",
  "2025-08-04": "the summer bank holiday",
  "2025-12-01": "the St Andrew’s Day bank holiday",
  "2026-01-02": "2 January",
  "2026-06-15": "the World Cup bank holiday",
  "2026-08-03": "the summer bank holiday",
  "2026-11-30": "St Andrew’s Day",
  "2027-01-04": "the 2 January bank holiday",
  "2027-08-02": "the summer bank holiday",
  "2027-11-30": "St Andrew’s Day",
  "2028-01-04": "the 2 January bank holiday",
  "2028-08-07": "the summer bank holiday",
  "2028-11-30": "St Andrew’s Day",
}

const inNorthernIreland: Holidays = {
  "2025-03-17": "St Patrick’s Day",
  "2025-07-14": "the Battle of the Boyne bank holiday",
  "2026-03-17": "St Patrick’s Day",
  "2026-07-13": "the Battle of the Boyne bank holiday",
  "2027-03-17": "St Patrick’s Day",
  "2027-07-12": "the Battle of the Boyne holiday",
  "2028-03-17": "St Patrick’s Day",
  "2028-07-12": "the Battle of the Boyne holiday",
}

/**
 * Bank holidays by nation, under the Banking and Financial Dealings Act 1971 and royal proclamation. Taken from copies of
 * https://www.gov.uk/bank-holidays.json: 2025 to 2027 from one whole copy of the file (which did not yet have Scotland’s
 * World Cup holiday), that holiday and 2028 from a later list of its dates, which agrees with it on every other day.
 */
export const bankHolidays: Readonly<Record<Nation, Holidays>> = {
  england_and_wales: { ...everywhere, ...outsideScotland },
  scotland: { ...everywhere, ...inScotland },
  northern_ireland: { ...everywhere, ...outsideScotland, ...inNorthernIreland },
}

/** Outside these days, both included, only weekends are known not to be working days. */
export const bankHolidaysKnown: Readonly<{ from: Day; until: Day }> = {
  from: "2025-01-01",
  until: "2028-12-31",
}
