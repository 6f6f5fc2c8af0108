import type { DeliveryClock } from "./delivery-clock"
import type { BallotUnit, Day } from "./grouped-ballot"

export const mostBins = 4

/** Spells of days on which pledges were recorded, each standing at its members' mean on the posting clock. */
export type Bins = { at: number[]; of: (day: Day) => number }

export function dayBins(units: readonly BallotUnit[], clock: DeliveryClock): Bins {
  const days = askedByDay(units)
  const all = days.reduce((sum, { members }) => sum + members, 0)
  const binOf = new Map<Day, number>()
  const sums = Array.from({ length: mostBins }, () => ({ members: 0, at: 0 }))
  let before = 0
  for (const { day, members } of days) {
    const bin = Math.min(mostBins - 1, Math.floor((mostBins * (before + members / 2)) / all))
    before += members
    binOf.set(day, bin)
    const sum = sums[bin]
    if (!sum) continue
    sum.members += members
    sum.at += members * clock.posting(day)
  }
  return {
    at: sums.map(({ members, at }) => (members > 0 ? at / members : 0)),
    of: (day) => binOf.get(day) ?? 0,
  }
}

/** Members by the day on which their newest pledge was recorded, in order. */
function askedByDay(units: readonly BallotUnit[]): { day: Day; members: number }[] {
  const byDay = new Map<Day, { day: Day; members: number }>()
  for (const { pledges } of units)
    for (const { pledge, day, members } of pledges) {
      if (pledge === "not_asked") continue
      const known = byDay.get(day)
      if (known) known.members += members
      else byDay.set(day, { day, members })
    }
  return [...byDay.values()].filter(({ members }) => members > 0).sort((a, b) => (a.day < b.day ? -1 : 1))
}
