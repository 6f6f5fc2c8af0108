import { type CellValue, type ColumnDef, writeXlsx, writeXlsxStream } from "hucre/xlsx"
import type { ChosenColumn } from "./chosen-columns"
import type { Kind, Value } from "./list"
import { momentInSheet } from "./moment-in-sheet"
import type { TakenRow } from "./rows-of"
import { sheetNames } from "./sheet-names"

type Part = { name: string; rows: CellValue[][] }

const freezePane = { rows: 1 }

/** A list as Excel and LibreOffice open it, written as it is read: numbers as numbers, all else as it was written. */
export function listXlsx(
  title: string,
  columns: readonly ChosenColumn[],
  batches: AsyncIterable<TakenRow[]>,
): AsyncIterable<Uint8Array> {
  const heads = columns.map((column) => ({ ...columnOf(column), header: column.label }))
  return writeXlsxStream(rowsIn(columns, batches), { name: title, columns: heads, freezePane })
}

/** The same with a sheet for each part: made whole in memory, so for a short list. */
export async function* listXlsxInParts(
  columns: readonly ChosenColumn[],
  batches: AsyncIterable<TakenRow[]>,
): AsyncGenerator<Uint8Array> {
  const parts = new Map<string, Part>()
  for await (const rows of batches) {
    for (const { part, cells } of rows) {
      const sheet = parts.get(part?.key ?? "") ?? { name: part?.name ?? "", rows: [] }
      parts.set(part?.key ?? "", sheet)
      sheet.rows.push(cellsOf(cells, columns))
    }
  }
  const names = sheetNames([...parts.values()].map(({ name }) => name))
  const heads = columns.map(({ label }) => label)
  yield await writeXlsx({
    sheets: [...parts.values()].map(({ rows }, at) => ({
      ...{
        name: names[at] ?? `Sheet ${at + 1}`,
        rows: [heads, ...rows],
        columns: columns.map(columnOf),
        freezePane,
      },
    })),
  })
}

async function* rowsIn(columns: readonly ChosenColumn[], batches: AsyncIterable<TakenRow[]>) {
  for await (const rows of batches) for (const { cells } of rows) yield cellsOf(cells, columns)
}

const formats: Record<Kind, string> = { text: "@", number: "0", day: "dd/mm/yyyy", time: "dd/mm/yyyy hh:mm" }

const columnOf = ({ kind, width }: ChosenColumn): ColumnDef => ({ width, numFmt: formats[kind] })

const cellsOf = (cells: Value[], columns: readonly ChosenColumn[]): CellValue[] =>
  cells.map((value, at) => {
    if (value === "" || value === null) return null
    const kind = columns[at]?.kind
    return typeof value === "string" && (kind === "day" || kind === "time") ? momentInSheet(value) : value
  })
