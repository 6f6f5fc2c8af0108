import type { Day } from "@/lib/dates"
import { dayOf, shortDay } from "@/lib/dates"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { paperTimetable } from "@/lib/law/paper-timetable"

/** The first and the last day for asking for a new paper; null where nothing is posted. */
export type ReplacementWindow = { replacementsOpenOn: Day | null; replacementsCloseOn: Day | null }

type Ballot = Omit<BallotPlan, "overrides">

/** The days as settled for a ballot, or else the usual ones. */
export function replacementWindow(ballot: Ballot): ReplacementWindow {
  const days = new Map(paperTimetable({ ...ballot, overrides: [] }).map(({ key, on }) => [key, on]))
  return {
    replacementsOpenOn: days.get("replacements_open") ?? null,
    replacementsCloseOn: days.get("replacements_close") ?? null,
  }
}

/** A ballot with those days in it, as pages and phones take it. */
export function withWindow<Asked extends Ballot>(ballot: Asked) {
  return { ...ballot, ...replacementWindow(ballot) }
}

/** Why no new paper can be asked for on the day of `now`; undefined while one can. */
export function windowProblem(ballot: Ballot, now: Date): string | undefined {
  const { replacementsOpenOn: opens, replacementsCloseOn: closes } = replacementWindow(ballot)
  if (!opens || !closes) return "Nobody votes by post in this ballot, so there is no paper to replace."
  if (dayOf(now) < opens)
    return `New papers can be asked for from ${shortDay(opens)}. The first one may still be on its way.`
  if (dayOf(now) > closes)
    return `New papers could be asked for until ${shortDay(closes)}. It is too late for another to come and go back in time.`
}
