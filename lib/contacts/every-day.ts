import { addDays, type Day } from "@/lib/dates"

type Work = { day: Day; conversations: number; newlyPosted: number }

/** Every day from the first to the last, the empty ones too, with how many said they had posted by its end. */
export function everyDay(days: readonly Work[]): (Work & { postedSoFar: number })[] {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const known = new Map(days.map((work) => [work.day, work]))
  const all: (Work & { postedSoFar: number })[] = []
  let postedSoFar = 0
  for (let day = first.day; day <= last.day; day = addDays(day, 1)) {
    const work = known.get(day) ?? { day, conversations: 0, newlyPosted: 0 }
    postedSoFar += work.newlyPosted
    all.push({ ...work, postedSoFar })
  }
  return all
}
