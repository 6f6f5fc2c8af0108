import type { GroupedBallot, ReturnCount } from "./grouped-ballot"
export function restsOn(ballot: GroupedBallot, counts: readonly ReturnCount[]): string[] {
  return [String(ballot.units.length), String(counts.length)]
}
