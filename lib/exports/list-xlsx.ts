import writeXlsx, { type CellObject, type Sheet } from "write-excel-file/node"
import type { ChosenColumn } from "./chosen-columns"
import type { Value } from "./list"
import { momentInSheet } from "./moment-in-sheet"
import type { TakenRow } from "./rows-of"
import { sheetNames } from "./sheet-names"

type Part = { name: string; rows: (CellObject | null)[][] }

/** A list as Excel and LibreOffice open it: a sheet for each part, numbers as numbers, everything else as it was written. */
export async function listXlsx(
  title: string,
  columns: readonly ChosenColumn[],
  batches: AsyncIterable<TakenRow[]>,
): Promise<Uint8Array> {
  const parts = new Map<string, Part>()
  for await (const rows of batches) {
    for (const { part, cells } of rows) {
      const key = part?.key ?? ""
      const sheet = parts.get(key) ?? { name: part?.name ?? title, rows: [] }
      parts.set(key, sheet)
      sheet.rows.push(cells.map((value, at) => cellOf(value, columns[at])))
    }
  }
  if (parts.size === 0) parts.set("", { name: title, rows: [] })
  return writeXlsx(sheetsOf([...parts.values()], columns)).toBuffer()
}

function sheetsOf(parts: Part[], columns: readonly ChosenColumn[]): Sheet<Buffer>[] {
  const heads = columns.map(({ label }) => ({ value: label, fontWeight: "bold" as const, wrap: true }))
  const names = sheetNames(parts.map(({ name }) => name))
  return parts.map(({ rows }, at) => ({
    sheet: names[at] ?? `Sheet ${at + 1}`,
    data: [heads, ...rows],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  }))
}

function cellOf(value: Value, column: ChosenColumn | undefined): CellObject | null {
  if (value === null || value === "") return null
  if (typeof value === "number") return { value, type: Number, format: "0" }
  if (column?.kind === "day") return { value: momentInSheet(value), type: Date, format: "dd/mm/yyyy" }
  if (column?.kind === "time") return { value: momentInSheet(value), type: Date, format: "dd/mm/yyyy hh:mm" }
  // Text stays text, with the noughts it begins with and whatever it looks like.
  return { value, type: String, format: "@" }
}
