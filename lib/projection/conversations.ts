import type { BallotUnit } from "./grouped-ballot"

/** Members with at least one conversation, by their newest pledge. */
export function conversations(units: readonly BallotUnit[]): number {
  return units.reduce(
    (sum, unit) =>
      sum + unit.pledges.reduce((all, cell) => all + (cell.pledge === "not_asked" ? 0 : cell.members), 0),
    0,
  )
}
