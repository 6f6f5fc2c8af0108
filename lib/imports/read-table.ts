import { Refusal } from "@/lib/refusal"
import { findHeadings } from "./find-headings"
import { openFile } from "./open-file"

/** A row of the file and the line on which it begins. */
export type Line = { at: number; cells: string[] }

export type Source = { readAs: string; lines: AsyncGenerator<Line> }

export type Table = { readAs: string; headings: string[]; rows: AsyncGenerator<Line> }

/** A membership export as headings and rows, whatever system made it. Throws a Refusal that says what to do instead. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const source = await openFile(bytes)
  const headings = await findHeadings(source.lines)
  return { readAs: source.readAs, headings, rows: members(source.lines, headings.length) }
}

async function* members(lines: AsyncGenerator<Line>, width: number) {
  let any = false
  for await (const { at, cells } of lines) {
    if (isBlank(cells) || isTotal(cells)) continue
    any = true
    while (cells.length > width && !cells.at(-1)?.trim()) cells.pop()
    yield { at, cells: cells.map((cell) => cell.replaceAll("\0", "\ufffd")) }
  }
  if (!any) throw new Refusal("This file has headings and no members under them. Export it again.", "file")
}

export function isBlank(cells: string[]) {
  return cells.every((cell) => cell.trim() === "")
}

const footing =
  /^(grand |sub)?totals?\b|^(count|number|no\.?) of (members|records|rows)\b|^(members|records|rows):|^[\d,]+ (members|records|rows)\b|^end of (file|report|list)|^page \d+/i

/** "Total: 6,102" and its like, which reporting tools put under a list. */
export function isTotal(cells: string[]) {
  const filled = cells.filter((cell) => cell.trim() !== "")
  return filled.length <= 2 && footing.test(filled[0]?.trim() ?? "")
}
