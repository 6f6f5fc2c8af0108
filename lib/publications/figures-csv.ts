import { stringify } from "csv-stringify/sync"
import type { SaidUnit } from "@/lib/declarations/terms"

const headings = ["Unit", "Question", "Entitled", "Votes cast", "Yes", "No", "Spoiled"]

/** A result’s figures, a line a question of each unit. No cell can be taken for a formula. */
export function figuresCsv(units: readonly SaidUnit[]): string {
  const rows = units.flatMap(({ name, entitled, cast, questions }) =>
    questions.map(({ question, yes, no, spoiled }) => [name, question, entitled, cast, yes, no, spoiled]),
  )
  return stringify([headings, ...rows], { bom: true, escape_formulas: true, record_delimiter: "windows" })
}
