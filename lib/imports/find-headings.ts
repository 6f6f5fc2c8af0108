import { Refusal } from "@/lib/refusal"
import { guessHeading } from "./guess-columns"
import type { Line } from "./read-table"

const looksLikeData = /@|^\+?[\d\s()/.-]{5,}$|^[a-z]{0,3}[-/]?\d{4,}$/i

/** Takes lines until the one that holds the headings: a report's own title may stand above it. */
export async function findHeadings(lines: AsyncGenerator<Line>): Promise<string[]> {
  let first = true
  for (let line = 0; line < 15; line++) {
    const { value, done } = await lines.next()
    if (done) break
    const cells = headingCells(value)
    const filled = cells.filter((cell) => cell !== "")
    if (filled.length < 2 || /^sep=/i.test(filled[0] ?? "")) continue
    const isData = filled.some((cell) => looksLikeData.test(cell))
    const known = filled.filter((cell) => guessHeading(cell) !== null)
    if (!isData && (known.length >= 2 || first)) return named(cells)
    first = false
  }
  throw new Refusal(
    "This file has no headings. Put a line at the top that names each column, such as “Membership number”, “First name”, “Last name”, “Branch”, and choose it again.",
    "file",
  )
}

/** The cells of a line that may hold headings, each on one line and without odd spaces. */
export function headingCells({ cells }: Line): string[] {
  return cells.map((cell) => cell.replaceAll("\0", "").replace(/\s+/g, " ").trim())
}

function named(cells: string[]) {
  const last = cells.findLastIndex((cell) => cell !== "")
  return cells.slice(0, last + 1).map((cell, position) => cell || `Column ${position + 1}`)
}
