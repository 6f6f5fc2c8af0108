import { openFile } from "@/lib/imports/open-file"
import { isBlank, isTotal, type Line } from "@/lib/imports/read-table"
import { Refusal } from "@/lib/refusal"
import { findTurnoutColumns } from "./find-turnout-columns"
import { howTurnoutIsGiven } from "./how-turnout-is-given"
import { readTurnoutRow } from "./read-turnout-row"
import { type Grouping, groupingLabel, groupings, mostRows, type TurnoutRow } from "./terms"
import type { TurnoutColumns } from "./turnout-columns"

/** A line that cannot be used, and why, in words for the person who sent it. */
export type RefusedLine = { line: number; why: string }

export type TurnoutFile = {
  /** What its rows are about; null when its one row is the whole ballot's. */
  grouping: Grouping | null
  rows: TurnoutRow[]
  refused: RefusedLine[]
}

/** Last ballot's turnout from a CSV or a workbook. `chosen` is what the rows are about, where somebody has said. */
export async function readTurnouts(bytes: Uint8Array, chosen: Grouping | null): Promise<TurnoutFile> {
  const { lines } = await openFile(bytes)
  const { headings, columns } = await findTurnoutColumns(lines)
  const found = await rowsUnder(lines, headings, columns)
  const grouping = groupingOf(columns, chosen, found.length)
  const nameAt = grouping === null ? undefined : nameColumn(columns, grouping, headings.length)
  const given = howTurnoutIsGiven(found, columns)
  const read = found.map((line) => readTurnoutRow(line, { grouping, nameAt, columns, given }))
  return {
    grouping,
    rows: read.flatMap((one) => ("why" in one ? [] : [one])),
    refused: read.flatMap((one) => ("why" in one ? [one] : [])),
  }
}

/** Every row that says something: not the headings again, nor a footing that gives no turnout. */
async function rowsUnder(lines: AsyncGenerator<Line>, headings: string[], columns: TurnoutColumns) {
  const rows: Line[] = []
  const figures = [columns.entitled, columns.cast, columns.percentage, columns.turnout]
  for await (const { at, cells: raw } of lines) {
    const cells = raw.map((cell) => cell.replaceAll("\0", "").replace(/\s+/g, " ").trim())
    const filled = figures.filter((place) => place !== undefined && cells[place])
    const saysNothing =
      isBlank(cells) ||
      (isTotal(cells) && filled.length < 2) ||
      !cells.some((cell) => /\d/.test(cell) || isName(cell)) ||
      isHeadingsAgain(cells, headings, columns)
    if (saysNothing) continue
    if (rows.length === mostRows)
      throw new Refusal(`This file has more than ${mostRows.toLocaleString("en-GB")} rows.`, "file")
    rows.push({ at, cells })
  }
  if (rows.length === 0)
    throw new Refusal("This file has headings and no figures under them. Choose another.", "file")
  return rows
}

const isName = (cell: string) => /\p{L}/u.test(cell)

/** A report repeats its headings on each page, or says under them what they are counted in. */
function isHeadingsAgain(cells: string[], headings: string[], { entitled = 0, names }: TurnoutColumns) {
  const isWords = (cell: string | undefined) => cell !== undefined && isName(cell) && !/\d/.test(cell)
  const noName = Object.values(names).every((at) => !cells[at])
  const same = cells[entitled] === headings[entitled]
  return isWords(cells[entitled]) && (noName || same)
}

/** Workplaces, when there is a column of them: a branch or an employer beside it only says where each is. */
function groupingOf({ names }: TurnoutColumns, chosen: Grouping | null, rows: number): Grouping | null {
  if (chosen) return chosen
  if (names.workplace !== undefined) return "workplace"
  const named = groupings.filter((grouping) => names[grouping] !== undefined)
  const [only] = named
  if (named.length === 1 && only) return only
  if (named.length === 0 && rows === 1) return null
  throw new Refusal(
    named.length === 0
      ? "No heading says whether the rows are workplaces, employers or branches. Choose which, and choose the file again."
      : `The file names ${named.map((one) => groupingLabel[one].toLowerCase()).join(" and ")}. Choose which of them its figures are for, and choose the file again.`,
    "grouping",
  )
}

/** The column that carries the names: the one headed so, else the only one headed like a name, else the first left over. */
function nameColumn({ names, ...figures }: TurnoutColumns, grouping: Grouping, width: number) {
  const own = names[grouping] ?? (Object.keys(names).length === 1 ? Object.values(names)[0] : undefined)
  if (own !== undefined) return own
  const taken = [...Object.values(names), ...Object.values(figures)]
  return Array.from({ length: width }, (_, at) => at).find((at) => !taken.includes(at))
}
