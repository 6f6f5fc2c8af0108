import { addDays, type Day } from "@/lib/dates"
import { type BallotPlan, pillars } from "./ballot-plan"
import { lastSafePostingDay } from "./last-safe-posting-day"
import type { TimetableKey } from "./terms"
import type { Dated } from "./timetable-entry"

const daysToArrive = 7
const daysToReturn = 7
const daysToAdd = 8

/**
 * The days on which papers are replaced, added and last posted, where members vote by post. All are practice, not law: what
 * UCU’s ballots of 2023 and 2025 did, where new papers could be asked for from 7 to 10 days after the opening until 5 to 7
 * days before the close, and new members were added until about 8 days before it.
 */
export function paperTimetable(plan: BallotPlan): Dated[] {
  if (plan.method !== "post") return []
  const { opensOn, closesOn } = pillars(plan)
  const within = (day: Day) => (day < opensOn ? opensOn : day > closesOn ? closesOn : day)
  const shut = plan.replacementsCloseOn ?? within(addDays(closesOn, -daysToReturn))
  const usuallyFrom = addDays(opensOn, daysToArrive)
  return [
    usual("replacements_open", plan.replacementsOpenOn, usuallyFrom < shut ? usuallyFrom : within(shut), {
      source: "Usual practice: a week after the papers are sent, when one that has not come is late",
    }),
    usual("joiners_until", plan.joinersUntil, within(addDays(closesOn, -daysToAdd)), {
      source: "Usual practice: eight days before the close. Ask your scrutineer",
    }),
    usual("replacements_close", plan.replacementsCloseOn, shut, {
      source: "Usual practice: a week before the close. Ask your scrutineer",
    }),
    usual("last_safe_posting", plan.lastSafePostingOn, within(lastSafePostingDay(closesOn, plan.nations)), {
      source: "Usual practice: four working days before the close, since second class post takes up to three",
    }),
  ]
}

function usual(
  key: TimetableKey,
  set: Day | null | undefined,
  on: Day,
  { source }: { source: string },
): Dated {
  return set
    ? { key, on: set, at: null, source: "As set for this ballot", basis: "set", confidence: null }
    : { key, on, at: null, source, basis: "practice", confidence: null }
}
