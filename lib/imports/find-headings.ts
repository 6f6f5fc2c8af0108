import { Refusal } from "@/lib/refusal"
import { guessHeading } from "./guess-columns"
import type { Line } from "./read-table"

const looksLikeData = /@|^\+?[\d\s()/.-]{5,}$|^[a-z]{0,3}[-/]?\d{4,}$/i

type Found = { headings: string[]; lines: AsyncGenerator<Line> }

/** Takes lines until the one that holds the headings: a report's own title may stand above it, and groups of columns. */
export async function findHeadings(lines: AsyncGenerator<Line>): Promise<Found> {
  let first = true
  for (let line = 0; line < 15; line++) {
    const { value, done } = await lines.next()
    if (done) break
    const cells = headingCells(value)
    const filled = cells.filter((cell) => cell !== "")
    if (filled.length < 2 || /^sep=/i.test(filled[0] ?? "")) continue
    if (!isData(filled) && (knownIn(filled) >= 2 || first)) return withLineBelow(cells, lines)
    first = false
  }
  await lines.return(undefined)
  throw new Refusal(
    "This file has no headings. Put a line at the top that names each column, such as “Membership number”, “First name”, “Last name”, “Branch”, and choose it again.",
    "file",
  )
}

/** The cells of a line that may hold headings, each on one line and without odd spaces. */
export function headingCells({ cells }: Line): string[] {
  return cells.map((cell) => cell.replaceAll("\0", "").replace(/\s+/g, " ").trim())
}

/** Headings with gaps between them may be merged cells, with headings of their own on the line below. */
async function withLineBelow(cells: string[], lines: AsyncGenerator<Line>): Promise<Found> {
  const last = cells.findLastIndex((cell) => cell !== "")
  const hasGaps = cells.slice(0, last).includes("")
  if (!hasGaps && knownIn(cells) >= 2) return { headings: named(cells), lines }
  const { value, done } = await lines.next()
  if (done) return { headings: named(cells), lines }
  const below = headingCells(value)
  const both = joined(cells, below)
  const filled = below.filter((cell) => cell !== "")
  const isHeadings = filled.length >= 2 && !filled.some((cell) => /\d/.test(cell)) && !isData(filled)
  if (isHeadings && knownIn(both) > knownIn(cells)) return { headings: named(both), lines }
  return { headings: named(cells), lines: startingWith(value, lines) }
}

/** Each heading of two lines: the lower one where it says enough by itself, else both, the upper reaching over its gap. */
function joined(above: string[], below: string[]) {
  let over = ""
  return Array.from({ length: Math.max(above.length, below.length) }, (_, at) => {
    over = above[at] || over
    const own = below[at] ?? ""
    if (!own) return above[at] ?? ""
    if (guessHeading(own)) return own
    return `${over} ${own}`.trim()
  })
}

async function* startingWith(first: Line, lines: AsyncGenerator<Line>) {
  yield first
  yield* lines
}

const isData = (filled: string[]) => filled.some((cell) => looksLikeData.test(cell))

/** How many of our columns the cells name. */
function knownIn(cells: string[]) {
  return new Set(cells.flatMap((cell) => guessHeading(cell)?.column ?? [])).size
}

function named(cells: string[]) {
  const last = cells.findLastIndex((cell) => cell !== "")
  return cells.slice(0, last + 1).map((cell, position) => cell || `Column ${position + 1}`)
}
