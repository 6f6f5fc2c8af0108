import { Refusal } from "@/lib/refusal"
import { findHeadings } from "./find-headings"
import { readCsv } from "./read-csv"
import { readWorkbook } from "./read-workbook"

/** A row of the file and the line on which it begins. */
export type Line = { at: number; cells: string[] }

export type Source = { readAs: string; lines: AsyncGenerator<Line> }

export type Table = { readAs: string; headings: string[]; rows: AsyncGenerator<Line> }

/** A membership export as headings and rows, whatever system made it. Throws a Refusal that says what to do instead. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  refuseWhatCannotBeRead(bytes)
  const source = startsWith(bytes, "PK") ? await readWorkbook(bytes) : readCsv(bytes)
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

function isBlank(cells: string[]) {
  return cells.every((cell) => cell.trim() === "")
}

const footing =
  /^(grand |sub)?totals?\b|^(count|number|no\.?) of (members|records|rows)\b|^(members|records|rows):|^[\d,]+ (members|records|rows)\b|^end of (file|report|list)|^page \d+/i

/** "Total: 6,102" and its like, which reporting tools put under a list. */
function isTotal(cells: string[]) {
  const filled = cells.filter((cell) => cell.trim() !== "")
  return filled.length <= 2 && footing.test(filled[0]?.trim() ?? "")
}

function refuseWhatCannotBeRead(bytes: Uint8Array) {
  const refuse = (why: string) => {
    throw new Refusal(why, "file")
  }
  if (bytes.every((byte) => byte <= 0x20))
    refuse("This file is empty. Export it again, and choose the new file.")
  if (startsWith(bytes, "%PDF"))
    refuse("This is a PDF, which cannot be read as a list. Export the members as CSV or .xlsx instead.")
  if (startsWith(bytes, "\xd0\xcf\x11\xe0")) {
    const locked = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
    refuse(
      locked
        ? "This workbook has a password. Open it in Excel, save a copy without one, and choose the copy."
        : "This is an old Excel file (.xls). Open it in Excel, save it as .xlsx or CSV, and choose that.",
    )
  }
}

function startsWith(bytes: Uint8Array, letters: string) {
  return [...letters].every((letter, position) => bytes[position] === letter.charCodeAt(0))
}
