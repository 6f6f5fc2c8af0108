import { erasureDue } from "@/lib/closing/erasure-due"
import { type Day, dayOf } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { timetable } from "@/lib/law/timetable"
import type { TimetableEntry } from "@/lib/law/timetable-entry"
import { timetableWarnings as warningsOfLaw } from "@/lib/law/timetable-warnings"

type Closing = { declaredAt: Date | null; eraseOn: Day | null }

/** The days of a ballot, in order, with the erasure on the day it will be: one that was set, or by the day of the result. */
export function timetableOf(plan: BallotPlan, closing: Closing): TimetableEntry[] {
  const due = erasureDue(closing)
  const set = closing.eraseOn ? ({ source: "As set for this ballot", basis: "set" } as const) : {}
  const moved = (entry: TimetableEntry): TimetableEntry =>
    entry.key === "erasure" && due ? { ...entry, on: due, ...set } : entry
  return timetable(plan)
    .map(moved)
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** What an organiser should look at again before the papers are printed. None of it stops the ballot. */
export function timetableWarnings(plan: BallotPlan, now: Date): string[] {
  const { opensAt, closesAt } = plan
  const past = closesAt <= now ? ["It closes in the past."] : opensAt <= now ? ["It opens in the past."] : []
  return [...past, ...warningsOfLaw(plan, dayOf(now)).map(({ sentence }) => sentence)]
}
