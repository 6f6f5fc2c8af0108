import { dayOf } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { timetable } from "@/lib/law/timetable"
import type { TimetableEntry } from "@/lib/law/timetable-entry"
import { timetableWarnings as warningsOfLaw } from "@/lib/law/timetable-warnings"

/** The days of a ballot, in order. `eraseOn` is the day an organiser has moved the erasure to, if one has. */
export function timetableOf(plan: BallotPlan, eraseOn: string | null): TimetableEntry[] {
  const moved = (entry: TimetableEntry): TimetableEntry =>
    entry.key === "erasure" && eraseOn
      ? { ...entry, on: eraseOn, source: "As set for this ballot", basis: "set" }
      : entry
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
