import { dayNumber } from "@/lib/projection/delivery-clock"
import type { Random } from "./random"
import type { Scenario } from "./scenario"
import type { TrueUnit } from "./simulator"

export type Window = { opensOn: string; length: number }
export type Voter = { engagement: number; votes: boolean }

/** The most engaged vote, seen through noise, until the unit's true returns are reached. */
export function votersOf(unit: TrueUnit, scenario: Scenario, random: Random): Voter[] {
  const members = Array.from({ length: unit.entitled }, () => {
    const engagement = random.normal()
    return { engagement, rank: engagement + scenario.calm * random.normal() }
  })
  const bar = [...members].sort((a, b) => b.rank - a.rank)[unit.cast - 1]?.rank ?? Number.POSITIVE_INFINITY
  return members.map(({ engagement, rank }) => ({ engagement, votes: rank >= bar }))
}

/** Day on which each paper is counted: the scenario's curve, warped a little by unit, early for the engaged. */
export function arrivalDays(voters: Voter[], scenario: Scenario, window: Window, random: Random): number[] {
  const warp = Math.exp(0.15 * random.normal())
  const weekend = weekendsOf(window)
  const order = voters.map((voter) => ({
    voter,
    key: -scenario.earliness * voter.engagement + random.normal(),
  }))
  const ranked = order.filter(({ voter }) => voter.votes).sort((a, b) => a.key - b.key)
  const place = new Map(ranked.map(({ voter }, i) => [voter, (i + random.uniform()) / ranked.length]))
  // First papers cannot be in before the third day: printed, delivered, posted, delivered.
  const first = 3
  return voters.map((voter) => {
    const v = place.get(voter)
    if (v === undefined) return Number.POSITIVE_INFINITY
    const at = first + (window.length - first) * Math.min(1, scenario.arrival(v)) ** warp
    return nextCounting(Math.ceil(at), weekend, window)
  })
}

/** What comes in at the weekend is counted on Monday, or at the close. */
function nextCounting(day: number, weekend: boolean[], window: Window): number {
  let on = day
  while (weekend[on] && on < window.length) on++
  return Math.min(on, window.length)
}

function weekendsOf(window: Window): boolean[] {
  return Array.from({ length: window.length + 1 }, (_, i) => {
    const weekday = (dayNumber(window.opensOn) + i + 4) % 7
    return weekday === 0 || weekday === 6
  })
}
