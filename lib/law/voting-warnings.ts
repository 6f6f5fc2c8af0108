import { daysBetween, longDay, weekday } from "@/lib/dates"
import { bankHolidaysKnown } from "./bank-holidays"
import type { Judged, Warning } from "./timetable-warning"
import { holidayOn } from "./working-days"

const fewDays = 21
const fewDaysToReplace = 7

/** Warnings about the days on which members vote. None is law: no Act sets a shortest voting period. */
export function votingWarnings(judged: Judged): Warning[] {
  if (judged.plan.method !== "post") return away(judged)
  return [...short(judged), ...away(judged), ...closeWithoutPost(judged), ...fewDaysForReplacements(judged)]
}

function short({ opensOn, closesOn }: Judged): Warning[] {
  const days = daysBetween(opensOn, closesOn)
  if (days >= fewDays) return []
  return [
    {
      key: "few_days",
      sentence: `It runs for ${days} ${days === 1 ? "day" : "days"}. Most postal ballots run for at least ${fewDays}.`,
    },
  ]
}

function away({ opensOn, closesOn }: Judged): Warning[] {
  const warnings: Warning[] = []
  const [first = 0, last = 0] = [opensOn, closesOn].map((day) => Number(day.slice(0, 4)))
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i)
  const isOpen = (from: string, to: string) =>
    years.some((year) => opensOn <= `${year}-${to}` && closesOn >= `${year}-${from}`)
  if (isOpen("08-01", "08-31")) {
    warnings.push({ key: "august", sentence: "It is open in August, when many members are away." })
  }
  if (isOpen("12-24", "12-31") || isOpen("01-01", "01-01")) {
    const sentence = "It is open over Christmas, when many members are away and there is less post."
    warnings.push({ key: "christmas", sentence })
  }
  return warnings
}

function closeWithoutPost({ plan, opensOn, closesOn }: Judged): Warning[] {
  const warnings: Warning[] = []
  const holiday = holidayOn(closesOn, plan.nations)
  if (weekday(closesOn) > 5) {
    const sentence = "It closes at a weekend, when there may be no post."
    warnings.push({ key: "closes_at_weekend", sentence })
  }
  if (holiday) {
    const sentence = `It closes on ${holiday}, when there is no post.`
    warnings.push({ key: "closes_on_holiday", sentence })
  }
  const { from, until } = bankHolidaysKnown
  if (closesOn > until || opensOn < from) {
    const unknown = closesOn > until ? `after ${longDay(until)}` : `before ${longDay(from)}`
    const sentence = `Bank holidays ${unknown} are not known here: check the last safe posting day.`
    warnings.push({ key: "holidays_unknown", sentence })
  }
  return warnings
}

function fewDaysForReplacements({ on }: Judged): Warning[] {
  const [open, shut] = [on("replacements_open"), on("replacements_close")]
  const days = open && shut ? Math.max(0, daysBetween(open, shut) + 1) : fewDaysToReplace
  if (days >= fewDaysToReplace) return []
  const count = days === 0 ? "is no day" : days === 1 ? "is only one day" : `are only ${days} days`
  const sentence = `There ${count} on which a new paper can be asked for. Leave at least a week.`
  return [{ key: "few_days_to_replace", sentence }]
}
