import { conversations } from "./conversations"
import type { BallotUnit, Day, GroupedBallot, ReturnCount } from "./grouped-ballot"
import { leastConversations } from "./terms"

/** What a projection rests on and how old that is, in plain words. */
export function restsOn(
  ballot: Pick<GroupedBallot, "units" | "curves">,
  counts: readonly ReturnCount[],
): string[] {
  const spoken = conversations(ballot.units)
  const curves = ballot.curves?.length ?? 0
  return [
    lastBallot(ballot.units),
    spoken > 0
      ? `${spoken.toLocaleString("en-GB")} ${spoken === 1 ? "conversation" : "conversations"}`
      : "no conversations yet",
    countsSoFar(counts),
    ...(curves > 0
      ? [`the return ${curves === 1 ? "curve of 1 earlier ballot" : `curves of ${curves} earlier ballots`}`]
      : []),
  ]
}

/** Under 30 conversations, no last ballot and no count: no range is worth showing. */
export function tooLittleToGoOn(ballot: Pick<GroupedBallot, "units" | "counts">): boolean {
  return (
    ballot.units.every((unit) => unit.previous === null) &&
    ballot.counts.length === 0 &&
    conversations(ballot.units) < leastConversations
  )
}

function lastBallot(units: readonly BallotUnit[]): string {
  const known = units.filter((unit) => unit.previous !== null).length
  if (known === 0) return "no last ballot: what such ballots usually get"
  return known === units.length ? "last ballot" : `last ballot for ${known} of ${units.length} units`
}

function countsSoFar(counts: readonly ReturnCount[]): string {
  const newest = counts.at(-1)
  if (!newest) return "no count from the scrutineer yet"
  const ofUnits = counts.filter((count) => count.unit !== null && count.day === newest.day).length
  return `the scrutineer’s count${ofUnits > 0 ? ` of ${ofUnits} ${ofUnits === 1 ? "unit" : "units"}` : ""} of ${longDay(newest.day)}`
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" })

function longDay(day: Day): string {
  return dayFormat.format(new Date(`${day}T00:00Z`))
}
