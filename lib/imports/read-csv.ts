import { Readable } from "node:stream"
import { CsvError, parse } from "csv-parse"
import { parse as parseAtOnce } from "csv-parse/sync"
import { Refusal } from "@/lib/refusal"
import { decodeText, encodingOf } from "./decode-text"
import type { Line, Source } from "./read-table"

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
  return {
    readAs: `${encoding}, separated by ${delimiterName[delimiter]}`,
    lines: records(bytes, encoding, delimiter),
  }
}

async function* records(
  bytes: Uint8Array,
  encoding: ReturnType<typeof encodingOf>,
  delimiter: string,
): AsyncGenerator<Line> {
  let read = 0
  const starts: number[] = []
  const parser = parse({
    ...options,
    delimiter,
    on_record: (cells, { lines }) => {
      starts.push(read + 1)
      read = lines
      return cells
    },
  })
  try {
    for await (const record of Readable.from(decodeText(bytes, encoding)).pipe(parser)) {
      const cells: string[] = record
      yield { at: starts.shift() ?? 0, cells }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (read + 1).toLocaleString("en-GB")
    throw new Refusal(
      `Line ${line} opens a quotation mark that is never closed. Correct it in the file, and choose the file again.`,
      "file",
    )
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
