import { csvHead } from "@/lib/exports/csv-rows"
import type { VotingMethod } from "@/lib/law/terms"
import type { ReportedPlace } from "./reported-places"
import { columnsOf } from "./terms"

/** The report’s workplaces as a spreadsheet opens them. No cell can be taken for a formula. */
export function workplacesCsv(places: readonly ReportedPlace[], method: VotingMethod): string {
  const columns = columnsOf(method)
  return csvHead([columns, ...places.map((place) => cellsOf(place).slice(0, columns.length))])
}

function cellsOf(place: ReportedPlace): (string | number)[] {
  return [
    place.branch,
    place.name,
    place.employer,
    place.entitled,
    place.spokenTo,
    place.posted,
    place.willPost,
    place.notArrived,
    place.undecided,
    place.notAsked,
    place.leftAlone,
    place.unsaid,
    place.attempts,
    place.firstAttemptOn ?? "",
    place.lastAttemptOn ?? "",
    place.replacementsAsked,
    place.replacementsArrived,
  ]
}
