import readSheets from "read-excel-file/node"
import { Refusal } from "@/lib/refusal"
import type { Source } from "./read-table"

/** The fullest sheet of an .xlsx workbook. Numbers keep their digits; dates are of no use to the roll. */
export async function readWorkbook(bytes: Uint8Array): Promise<Source> {
  const sheets = await open(bytes)
  const fullest = sheets.reduce((best, sheet) => (sheet.data.length > best.data.length ? sheet : best))
  const rows = fullest.data.map((row) => row.map(textOf))
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  async function* lines() {
    for (const [index, row] of rows.entries())
      yield { at: index + 1, cells: [...row, ...Array<string>(width - row.length).fill("")] }
  }
  return {
    readAs: `Excel, sheet “${fullest.sheet}”${sheets.length > 1 ? `, one of ${sheets.length}` : ""}`,
    lines: lines(),
  }
}

async function open(bytes: Uint8Array) {
  try {
    return await readSheets(Buffer.from(bytes), { parseNumber: plainNumber })
  } catch {
    throw new Refusal(
      "This is not a workbook that can be read. Open it in Excel, save it as .xlsx or CSV, and choose it again.",
      "file",
    )
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined || cell instanceof Date) return ""
  return String(cell)
}

/** Excel keeps a long number as 1.2345678E7: its digits are what was typed. */
function plainNumber(stored: string): string {
  if (!/e/i.test(stored)) return stored
  const number = Number(stored)
  return Number.isSafeInteger(number) ? String(number) : stored
}
