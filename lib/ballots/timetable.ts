import { type Day, dayOf, daysBetween, longDay, weekday } from "@/lib/dates"
import { bankHolidays, bankHolidaysUnknownFrom } from "@/lib/law/bank-holidays"

type Timetable = {
  opensAt: Date
  closesAt: Date
  lastSafePostingOn: Day
  replacementsCloseOn?: Day | null
}
type Problem = { field: string; message: string }

const fewestDays = 7
const fewDays = 21

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
export function timetableWarnings({ opensAt, closesAt }: Timetable, now: Date): string[] {
  const [opensOn, closesOn] = [dayOf(opensAt), dayOf(closesAt)]
  const days = daysBetween(opensOn, closesOn)
  const holiday = bankHolidays[closesOn]
  const warnings: string[] = []
  if (closesAt <= now) warnings.push("It closes in the past.")
  else if (opensAt <= now) warnings.push("It opens in the past.")
  if (days < fewDays) {
    warnings.push(`It runs for ${days} days. Most postal ballots run for at least ${fewDays}.`)
  }
  if (weekday(closesOn) > 5) warnings.push("It closes at a weekend, when there may be no post.")
  if (holiday) warnings.push(`It closes on ${holiday}, when there is no post.`)
  if (closesOn >= bankHolidaysUnknownFrom) {
    warnings.push(
      `Bank holidays after ${longDay("2028-12-31")} are not known here: check the last safe posting day.`,
    )
  }
  return warnings
}
