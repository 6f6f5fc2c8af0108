import { addDays, type Day } from "@/lib/dates"
import type { Band, Pledge } from "./terms"

export type PledgeChange = { day: Day; pledge: Pledge; members: number }

export type DayKnown = { day: Day; known: Record<Band, number> }

/** What was known by the end of each day, from the first that brought anything to `last`, the empty days too. */
export function knownByDay(changes: readonly PledgeChange[], last: Day): DayKnown[] {
  const first = changes[0]?.day
  if (!first) return []
  const all: DayKnown[] = []
  let known: Record<Band, number> = { posted: 0, will_post: 0, not_arrived: 0, undecided: 0, left_alone: 0 }
  for (let day = first; day <= last; day = addDays(day, 1)) {
    known = { ...known }
    for (const { pledge, members } of changes.filter((change) => change.day === day))
      known[bandOf(pledge)] += members
    all.push({ day, known })
  }
  return all
}

function bandOf(pledge: Pledge): Band {
  return pledge === "wont_vote" || pledge === "rather_not_say" ? "left_alone" : pledge
}
