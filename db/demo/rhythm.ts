import type { Calendar } from "./calendar"
import type { Dice } from "./dice"

export const openedDay = -15

/** When one person finds time for the ballot: more after a weekend and in the evening, and some weeks not at all. */
export function rhythm(dice: Dice, { now, at, weekday }: Calendar) {
  const quietFor = dice.chance(0.17) ? dice.whole(7, 11) : 0
  const ownWeek = Array.from({ length: 8 }, () => dice.between(0.3, 1.7))
  const byWeekday = [0, 1.7, 1.5, 1.1, 1, 0.7, 0.2, 0.35]
  const liveliness = (day: number) => {
    if (day > 0 || day < openedDay + 2 || day > -quietFor) return 0
    return (byWeekday[weekday(day)] ?? 0) * (ownWeek[weekday(day)] ?? 0)
  }

  const beginnings: Record<string, number> = {}
  for (let day = openedDay + 2; day <= 0; day++) beginnings[day] = liveliness(day) * (2 - day) ** 0.7

  /** A day to begin on: rather in the first week than in the second. */
  const firstDay = (dice: Dice) => Number(dice.weighted<string>(beginnings))

  /** The first lively day from this one on; undefined when there is none up to today. */
  function dayFrom(dice: Dice, day: number) {
    for (let later = day; later <= 0; later++) if (dice.chance(liveliness(later))) return later
  }

  /** A moment of that day; undefined when it is still to come. */
  function momentOn(dice: Dice, day: number) {
    const hours = weekday(day) > 5 ? weekend : workday
    const moment = at(day, Number(dice.weighted<string>(hours)) + dice.between(0, 0.99))
    return moment < now ? moment : undefined
  }

  return { firstDay, dayFrom, momentOn }
}

export type Rhythm = ReturnType<typeof rhythm>

const workday: Record<string, number> = {
  8: 4,
  9: 3,
  10: 3,
  12: 10,
  13: 9,
  15: 4,
  16: 10,
  17: 20,
  18: 26,
  19: 18,
  20: 4,
}
const weekend: Record<string, number> = { 10: 4, 11: 8, 12: 4, 14: 4, 16: 8, 17: 10, 18: 8 }
