import type { Line } from "@/lib/imports/read-table"
import { Refusal } from "@/lib/refusal"
import { readPercentage, readWhole } from "./read-figure"
import type { TurnoutColumns } from "./turnout-columns"

/** Where the papers stand, and where the percentage, with what its figures are parts of. */
export type Given = { cast?: number; percentage?: number; parts: 1 | 100 }

/** Settles what a column headed "Turnout" holds, and whether percentages are written as 44.9 or as 0.449. */
export function howTurnoutIsGiven(lines: readonly Line[], columns: TurnoutColumns): Given {
  const { turnout } = columns
  const isPapers = turnout !== undefined && holdsPapers(lines, columns, turnout)
  const cast = columns.cast ?? (isPapers ? turnout : undefined)
  const percentage = columns.percentage ?? (isPapers ? undefined : turnout)
  return { cast, percentage, parts: partsOf(lines, percentage) }
}

function holdsPapers(lines: readonly Line[], { entitled = 0, cast, percentage }: TurnoutColumns, at: number) {
  if (cast !== undefined) return false
  if (percentage !== undefined) return true
  const cells = lines.map(({ cells }) => cells[at] ?? "")
  if (cells.some((cell) => /%|\.\d*[1-9]/.test(cell))) return false
  if (cells.some((cell) => (readWhole(cell) ?? 0) > 100)) return true
  if (lines.some(({ cells }) => (readWhole(cells[at] ?? "") ?? 0) > (readWhole(cells[entitled] ?? "") ?? 0)))
    return false
  throw new Refusal(
    "The column “Turnout” may hold papers or percentages. Head it “Votes cast” or “Turnout %”, and choose the file again.",
    "file",
  )
}

function partsOf(lines: readonly Line[], at: number | undefined) {
  if (at === undefined) return 100
  const read = lines.flatMap(({ cells }) => readPercentage(cells[at] ?? "") ?? [])
  return read.length > 0 && read.every(({ value, hasSign }) => !hasSign && value <= 1) ? 1 : 100
}
