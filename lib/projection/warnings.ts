import type { DeskWords } from "@/lib/desk-words/terms"
import { membersWho } from "./blocs"
import type { UnitToPredict } from "./counted-together"
import type { DeliveryClock } from "./delivery-clock"
import type { BallotUnit, ReturnCount } from "./grouped-ballot"
import type { Warning } from "./terms"

/** Delivery days within which a paper said to be posted should have been counted. */
const daysToCount = 5
const fewestToJudge = 20

/** Every warning that what is known gives cause for. */
export function warnings(
  units: readonly UnitToPredict[],
  counts: readonly ReturnCount[],
  clock: DeliveryClock,
  surprise: "low" | "high" | null,
): Warning[] {
  const asGiven = units.map(({ unit }) => unit)
  return [...surprised(surprise), ...overReported(asGiven, counts, clock), ...tooGood(units)]
}

/** One sentence, with units called by `nameOf`. */
export function inWords(
  warning: Warning,
  nameOf: (unit: string) => string,
  { hadDone, haveDone, vote }: DeskWords,
): string {
  switch (warning.kind) {
    case "surprise":
      return `The newest count is ${warning.than} than was thought possible, so the range has been widened.`
    case "over_reported": {
      const where = warning.unit === null ? "" : ` at ${nameOf(warning.unit)}`
      return `${warning.claimed} members said they ${hadDone} in good time${where}, but the scrutineer had ${warning.cast} ${vote.many}: some who say so have not.`
    }
    case "too_good":
      return `${warning.good} of ${warning.asked} asked at ${nameOf(warning.unit)} ${haveDone} or will: better than anywhere else. Ask how it was heard.`
  }
}

function surprised(surprise: "low" | "high" | null): Warning[] {
  return surprise === null ? [] : [{ kind: "surprise", than: surprise === "low" ? "lower" : "higher" }]
}

/** A count under 0.8 of the claims that are old enough to have been counted. */
function overReported(
  units: readonly BallotUnit[],
  counts: readonly ReturnCount[],
  clock: DeliveryClock,
): Warning[] {
  const newest = new Map(counts.map((count) => [count.unit, count]))
  const spokenOf = new Map<string | null, BallotUnit[]>([[null, [...units]]])
  for (const unit of units)
    for (const id of new Set([unit.id, unit.countedIn ?? unit.id])) {
      const spoken = spokenOf.get(id)
      if (spoken) spoken.push(unit)
      else spokenOf.set(id, [unit])
    }
  return [...newest.values()].flatMap((count): Warning[] => {
    const claimed = oldClaims(spokenOf.get(count.unit) ?? [], count, clock)
    if (claimed < fewestToJudge || count.cast >= 0.8 * claimed) return []
    return [{ kind: "over_reported", unit: count.unit, claimed, cast: count.cast }]
  })
}

function oldClaims(units: readonly BallotUnit[], count: ReturnCount, clock: DeliveryClock): number {
  const now = clock.elapsed(count.day)
  return units.reduce(
    (sum, unit) =>
      sum +
      unit.pledges.reduce((all, cell) => {
        if (cell.pledge !== "posted" || cell.day >= count.day) return all
        return now - clock.elapsed(cell.day) >= daysToCount ? all + cell.members : all
      }, 0),
    0,
  )
}

/** A unit whose answers are good beyond what scatter between reps explains (3.5 sd, answers correlated 0.05). */
function tooGood(units: readonly UnitToPredict[]): Warning[] {
  const answers = units.map(({ unit, bloc }) => ({
    unit: unit.id,
    asked: bloc.asked,
    good: membersWho("posted", bloc) + membersWho("will_post", bloc),
  }))
  const asked = answers.reduce((sum, each) => sum + each.asked, 0)
  const good = answers.reduce((sum, each) => sum + each.good, 0)
  return answers.flatMap(({ unit, asked: here, good: goodHere }) => {
    const elsewhere = (good - goodHere + 1) / (asked - here + 2)
    const sd = Math.sqrt(elsewhere * (1 - elsewhere) * here * (1 + 0.05 * (here - 1)))
    if (here < fewestToJudge || asked - here < fewestToJudge || goodHere < elsewhere * here + 3.5 * sd)
      return []
    return [{ kind: "too_good", unit, asked: here, good: goodHere }]
  })
}
