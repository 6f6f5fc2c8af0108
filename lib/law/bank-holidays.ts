import type { Day } from "@/lib/dates"

/** England and Wales, as published at https://www.gov.uk/bank-holidays under the Banking and Financial Dealings Act 1971. */
export const bankHolidays: Readonly<Record<Day, string>> = {
  "2025-01-01": "New Year’s Day",
  "2025-04-18": "Good Friday",
  "2025-04-21": "Easter Monday",
  "2025-05-05": "the early May bank holiday",
  "2025-05-26": "the spring bank holiday",
  "2025-08-25": "the summer bank holiday",
  "2025-12-25": "Christmas Day",
  "2025-12-26": "Boxing Day",
  "2026-01-01": "New Year’s Day",
  "2026-04-03": "Good Friday",
  "2026-04-06": "Easter Monday",
  "2026-05-04": "the early May bank holiday",
  "2026-05-25": "the spring bank holiday",
  "2026-08-31": "the summer bank holiday",
  "2026-12-25": "Christmas Day",
  "2026-12-28": "the Boxing Day bank holiday",
  "2027-01-01": "New Year’s Day",
  "2027-03-26": "Good Friday",
  "2027-03-29": "Easter Monday",
  "2027-05-03": "the early May bank holiday",
  "2027-05-31": "the spring bank holiday",
  "2027-08-30": "the summer bank holiday",
  "2027-12-27": "the Christmas Day bank holiday",
  "2027-12-28": "the Boxing Day bank holiday",
  "2028-01-03": "the New Year’s Day bank holiday",
  "2028-04-14": "Good Friday",
  "2028-04-17": "Easter Monday",
  "2028-05-01": "the early May bank holiday",
  "2028-05-29": "the spring bank holiday",
  "2028-08-28": "the summer bank holiday",
  "2028-12-25": "Christmas Day",
  "2028-12-26": "Boxing Day",
}

/** From this day on only weekends are known not to be working days. */
export const bankHolidaysUnknownFrom: Day = "2029-01-01"
