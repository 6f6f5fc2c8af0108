import { setImmediate } from "node:timers/promises"
import { type CellValue, readXlsx, streamXlsxRows } from "hucre/xlsx"
import { Refusal } from "@/lib/refusal"
import type { Line, Source } from "./read-table"
import { readable } from "./readable"
import { refuseSwollen } from "./refuse-swollen"
import { dateCell } from "./terms"

type Counted = { name: string; at: number; rows: number; filled: number }

/** More cells than this no list of members has: a row of a few letters can be made to reach as far as Excel goes. */
const mostCells = 20_000_000

/** The fullest sheet of an .xlsx workbook, row by row. Numbers keep their digits; which date a date is, is of no use to the roll. */
export async function readWorkbook(bytes: Uint8Array): Promise<Source> {
  try {
    refuseSwollen(bytes)
    const sheets: Counted[] = []
    for (const sheet of await shownSheets(bytes)) sheets.push(...(await counted(bytes, sheet)))
    const fullest = sheets.reduce((best, sheet) => (sheet.filled > best.filled ? sheet : best))
    let passed = 0
    const lines = squared(bytes, fullest.at, () => {
      passed += 1
    })
    return {
      readAs: `Excel, sheet “${fullest.name}”${sheets.length > 1 ? `, one of ${sheets.length}` : ""}`,
      lines,
      // By rows, which were counted: what is unpacked as it is read does not say where in the file it stood.
      bytesRead: () => Math.floor((bytes.length * passed) / Math.max(fullest.rows, 1)),
    }
  } catch {
    throw unreadable()
  }
}

function unreadable() {
  return new Refusal(
    "This is not a workbook that can be read. Open it in Excel or LibreOffice, save it as .xlsx or CSV, and choose it again.",
    "file",
  )
}

/** The sheets that are shown, or all where none is. Nothing is read of what stands in them. */
async function shownSheets(bytes: Uint8Array) {
  const sheets: { name: string; at: number; isHidden: boolean }[] = []
  await readXlsx(bytes, {
    sheets: ({ name, index, hidden, veryHidden }) => {
      sheets.push({ name, at: index, isHidden: Boolean(hidden || veryHidden) })
      return false
    },
  })
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  return shown.length > 0 ? shown : sheets
}

/** How much stands in a sheet; nothing of one that has no place for rows, as a chart has none. */
async function counted(bytes: Uint8Array, { name, at }: { name: string; at: number }): Promise<Counted[]> {
  let rows = 0
  let filled = 0
  let cells = 0
  try {
    for await (const { values } of streamXlsxRows(bytes, { sheet: at })) {
      rows += 1
      cells += Math.max(values.length, 1)
      if (cells > mostCells) throw new Error("too many cells")
      for (const value of values) if (value !== null && value !== "") filled += 1
    }
  } catch (error) {
    const isNoSheet = rows === 0 && error instanceof Error && error.name === "ParseError"
    if (isNoSheet) return []
    throw error
  }
  return [{ name, at, rows, filled }]
}

/** Rows end with their last filled cell: each is made as wide as the widest before it. Sheets are read ahead, so now and then others have their turn. */
async function* squared(bytes: Uint8Array, sheet: number, passed: () => void): AsyncGenerator<Line> {
  let width = 0
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    passed()
    const cells = values.map(textOf)
    width = Math.max(width, cells.length)
    while (cells.length < width) cells.push("")
    yield { at: index + 1, cells }
    if (index % 500 === 0) await setImmediate()
  }
}

function textOf(value: CellValue): string {
  if (value === null) return ""
  if (value instanceof Date) return dateCell
  // More digits than a spreadsheet keeps: said as it says them, so that the row is refused and not taken for another's.
  if (typeof value === "number")
    return Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value)
  return typeof value === "string" ? readable(value) : String(value)
}
