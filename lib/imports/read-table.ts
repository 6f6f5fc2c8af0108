import { Refusal } from "@/lib/refusal"
import { findHeadings } from "./find-headings"
import { openFile } from "./open-file"

/** A row of the file and the line on which it begins. */
export type Line = { at: number; cells: string[] }

/** `bytesRead` says how much of the file has been gone through, of all its bytes. */
export type Source = { readAs: string; lines: AsyncGenerator<Line>; bytesRead: () => number }

export type Table = Omit<Source, "lines"> & { headings: string[]; rows: AsyncGenerator<Line> }

/** A membership export as headings and rows, whatever system made it. Throws a Refusal that says what to do instead. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const source = await openFile(bytes)
  const { headings, lines } = await findHeadings(source.lines)
  const { readAs, bytesRead } = source
  return { readAs, bytesRead, headings, rows: members(lines, headings.length) }
}

async function* members(lines: AsyncGenerator<Line>, width: number) {
  let any = false
  for await (const { at, cells } of lines) {
    if (isBlank(cells) || isTotal(cells)) continue
    any = true
    while (cells.length > width && !cells.at(-1)?.trim()) cells.pop()
    yield { at, cells }
  }
  if (!any) throw new Refusal("This file has headings and no members under them. Export it again.", "file")
}

export function isBlank(cells: string[]) {
  return cells.every((cell) => cell === "" || cell.trim() === "")
}

const footing =
  /^(grand |sub)?totals?\b|^(count|number|no\.?) of (members|records|rows)\b|^(members|records|rows):|^[\d,]+ (members|records|rows)\b|^end of (file|report|list)|^page \d+/i

/** "Total: 6,102" and its like, which reporting tools put under a list. */
export function isTotal(cells: string[]) {
  const first = cells.find((cell) => cell.trim() !== "")?.trim() ?? ""
  if (!/^[gstcnmrep\d]/i.test(first) || !footing.test(first)) return false
  // "Total", its number, and no name: figures may stand under several columns.
  const filled = cells.filter((cell) => cell.trim() !== "")
  return filled.length <= 2 || filled.slice(1).every((cell) => /^[£\d,. %]+$/.test(cell.trim()))
}
