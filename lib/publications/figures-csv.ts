import type { SaidUnit } from "@/lib/declarations/terms"
import { csvHead } from "@/lib/exports/csv-rows"

const headings = ["Unit", "Question", "Entitled", "Votes cast", "Yes", "No", "Spoiled"]

/** A result’s figures, a line a question of each unit. No cell can be taken for a formula. */
export function figuresCsv(units: readonly SaidUnit[]): string {
  const rows = units.flatMap(({ name, entitled, cast, questions }) =>
    questions.map(({ question, yes, no, spoiled }) => [name, question, entitled, cast, yes, no, spoiled]),
  )
  return csvHead([headings, ...rows])
}
