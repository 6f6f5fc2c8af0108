import { deliveryClock } from "@/lib/projection/delivery-clock"
import type { BallotUnit, GroupedBallot } from "@/lib/projection/grouped-ballot"
import { shareIn } from "@/lib/projection/return-curve"
import type { PledgeGroup } from "@/lib/projection/terms"

/** Rules of thumb, each giving turnout in points; null where it has nothing to go on. */
export const baselineNames = [
  "last ballot",
  "sector mean",
  "raw pledge rate",
  "canvass rule",
  "straight line",
  "fixed curve",
] as const
export type BaselineName = (typeof baselineNames)[number]

const sector = 47
const canvass: Record<PledgeGroup, number> = {
  posted: 0.95,
  will_post: 0.7,
  undecided: 0.4,
  spoke_no_pledge: 0.4,
  not_arrived: 0.3,
  wont: 0.05,
  not_asked: Number.NaN,
}
const usualCurve = { c: -0.65, logK1: 0.15, logK2: 0.1 }

export function baselinePoint(
  name: BaselineName,
  ballot: GroupedBallot,
  units: readonly BallotUnit[],
  unit: string | null,
) {
  const entitled = units.reduce((sum, each) => sum + each.entitled, 0)
  const last = lastTurnout(units)
  if (name === "last ballot") return last
  if (name === "sector mean") return sector
  if (name === "raw pledge rate") {
    const spoken = sumOf(units, (pledge) => (pledge === "not_asked" ? 0 : 1))
    return spoken > 0
      ? (100 * sumOf(units, (p) => (p === "posted" || p === "will_post" ? 1 : 0))) / spoken
      : sector
  }
  if (name === "canvass rule") {
    const rate = (last ?? sector) / 100
    return (100 * sumOf(units, (pledge) => (pledge === "not_asked" ? rate : canvass[pledge]))) / entitled
  }
  const count = newest(ballot, units, unit)
  if (!count) return last ?? sector
  const clock = deliveryClock(ballot)
  const whole = clock.elapsed(ballot.closesOn)
  const share =
    name === "straight line"
      ? clock.elapsed(count.day) / whole
      : shareIn(usualCurve, clock.arrival(count.day))
  return Math.min(100, (100 * count.cast) / entitled / Math.max(share, 0.02))
}

function lastTurnout(units: readonly BallotUnit[]): number | null {
  const entitled = units.reduce((sum, unit) => sum + (unit.previous?.entitled ?? 0), 0)
  const cast = units.reduce((sum, unit) => sum + (unit.previous?.cast ?? 0), 0)
  return entitled > 0 ? (100 * cast) / entitled : null
}

function sumOf(units: readonly BallotUnit[], value: (pledge: PledgeGroup) => number): number {
  return units.reduce(
    (sum, unit) => sum + unit.pledges.reduce((all, cell) => all + cell.members * value(cell.pledge), 0),
    0,
  )
}

function newest(ballot: GroupedBallot, units: readonly BallotUnit[], unit: string | null) {
  const own = ballot.counts.filter((count) => count.unit === unit)
  if (own.length > 0) return own.at(-1)
  if (unit !== null) return undefined
  const day = ballot.counts.at(-1)?.day
  const cast = ballot.counts.filter((count) => count.day === day).reduce((sum, count) => sum + count.cast, 0)
  return day && units.length > 0 ? { unit, day, cast } : undefined
}
