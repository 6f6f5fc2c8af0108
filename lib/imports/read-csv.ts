import { parse as parseAtOnce } from "csv-parse/sync"
import { cutRecords } from "./cut-records"
import { decodeText, encodingOf, pieceOfText } from "./decode-text"
import type { Source } from "./read-table"
import { readable } from "./readable"

const delimiters = [",", ";", "\t", "|"] as const
const delimiterName = { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" }

const options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  relax_quotes: true,
}

/** A delimited file, its encoding and separator found out by looking. */
export function readCsv(bytes: Uint8Array): Source {
  const encoding = encodingOf(bytes)
  const [start = ""] = decodeText(bytes.subarray(0, 1 << 16), encoding)
  const delimiter = delimiterOf(start)
  let pieces = 0
  async function* lines() {
    const records = cutRecords(delimiter)
    for (const text of decodeText(bytes, encoding)) {
      // One by one: handing the whole over would make three promises of every row.
      for (const line of records.cut(readable(text), false)) yield line
      pieces += 1
    }
    for (const line of records.cut("", true)) yield line
  }
  return {
    readAs: `${encoding}, separated by ${delimiterName[delimiter]}`,
    lines: lines(),
    bytesRead: () => Math.min(pieces * pieceOfText, bytes.length),
  }
}

/** The separator that cuts the first lines into the most cells, and most evenly. */
function delimiterOf(start: string): (typeof delimiters)[number] {
  const named = /^sep=(.)\r?\n/i.exec(start)?.[1]
  const scored = delimiters.map((delimiter) => ({ delimiter, score: evenness(start, delimiter) }))
  scored.sort((a, b) => b.score - a.score)
  return delimiters.find((delimiter) => delimiter === named) ?? scored[0]?.delimiter ?? ","
}

function evenness(start: string, delimiter: string) {
  try {
    const rows: string[][] = parseAtOnce(start, { ...options, delimiter, to: 30 })
    const widths = rows.filter((cells) => cells.some((cell) => cell.trim())).map((cells) => cells.length)
    const widest = widths.reduce((most, width) => Math.max(most, width), 0)
    return widest < 2 ? 0 : (widest * widths.filter((width) => width === widest).length) / widths.length
  } catch {
    return 0
  }
}
