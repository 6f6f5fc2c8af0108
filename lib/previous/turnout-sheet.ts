import { csvHead } from "@/lib/exports/csv-rows"
import type { Grouping } from "./terms"

type Named = { name: string; branch: string | null; employer: string | null }

/** A sheet to fill in: the union's own names, and room for the figures. No cell can be taken for a formula. */
export function turnoutSheet(grouping: Grouping, named: readonly Named[]): string {
  const heading = { workplace: "Workplace", employer: "Employer", branch: "Branch" }[grouping]
  const places = grouping === "workplace"
  const table = [
    [heading, ...(places ? ["Branch", "Employer"] : []), "Entitled", "Votes cast"],
    ...named.map(({ name, branch, employer }) => [name, ...(places ? [branch, employer] : []), "", ""]),
  ]
  return csvHead(table)
}
