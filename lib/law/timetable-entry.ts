import type { Day } from "@/lib/dates"
import type { Basis, Confidence, TimetableKey } from "./terms"

/** One day of a ballot’s timetable. `at` is the moment within it, where there is one. */
export type TimetableEntry = {
  key: TimetableKey
  label: string
  on: Day
  at: Date | null
  /** The rule the day rests on, in words. */
  source: string
  basis: Basis
  /** How sure we are of that rule; null where no law is involved. */
  confidence: Confidence | null
}

/** An entry before it has its label. */
export type Dated = Omit<TimetableEntry, "label">
