import { type Day, dayOf, daysBetween } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { timetableWarnings as warningsOfLaw } from "@/lib/law/timetable-warnings"
import type { BallotKind } from "./terms"

type Timetable = {
  opensAt: Date
  closesAt: Date
  lastSafePostingOn: Day
  replacementsCloseOn?: Day | null
}
type Problem = { field: string; message: string }

const fewestDays = 7

/** Why a timetable cannot stand, by the field to mend; undefined when it can. */
export function timetableProblem(timetable: Timetable): Problem | undefined {
  const { opensAt, closesAt, lastSafePostingOn, replacementsCloseOn } = timetable
  const [opensOn, closesOn] = [dayOf(opensAt), dayOf(closesAt)]
  if (closesAt <= opensAt) return { field: "closesAt", message: "The ballot must close after it opens." }
  if (daysBetween(opensOn, closesOn) < fewestDays) {
    return { field: "closesAt", message: "Leave at least seven days between opening and closing." }
  }
  const within = (day: Day) => day >= opensOn && day <= closesOn
  if (!within(lastSafePostingOn)) {
    return {
      field: "lastSafePostingOn",
      message: "The last safe posting day must fall while the ballot is open.",
    }
  }
  if (replacementsCloseOn && !within(replacementsCloseOn)) {
    return { field: "replacementsCloseOn", message: "Replacements must close while the ballot is open." }
  }
}

/** What an organiser should look at again before the papers are printed. None of it stops the ballot. */
export function timetableWarnings(ballot: Timetable & { kind: BallotKind }, now: Date): string[] {
  const { kind, opensAt, closesAt, lastSafePostingOn, replacementsCloseOn } = ballot
  const settled = { kind, opensAt, closesAt, lastSafePostingOn, replacementsCloseOn }
  const plan: BallotPlan = {
    ...settled,
    jurisdiction: "great_britain",
    method: "post",
    nations: ["england_and_wales"],
    overrides: [],
  }
  const past = closesAt <= now ? ["It closes in the past."] : opensAt <= now ? ["It opens in the past."] : []
  return [...past, ...warningsOfLaw(plan, dayOf(now)).map(({ sentence }) => sentence)]
}
