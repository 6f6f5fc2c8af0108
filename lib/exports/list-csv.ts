import { stringify } from "csv-stringify/sync"
import type { ChosenColumn } from "./chosen-columns"
import type { TakenRow } from "./rows-of"

/** A list as any program reads it, a piece for each batch of rows. No cell can be taken for a formula. */
export async function* listCsv(
  columns: readonly ChosenColumn[],
  batches: AsyncIterable<TakenRow[]>,
): AsyncGenerator<string> {
  yield stringify([columns.map(({ label }) => label)], { bom: true, record_delimiter: "windows" })
  for await (const rows of batches) {
    const cells = rows.map((row) => row.cells)
    yield stringify(cells, { escape_formulas: true, record_delimiter: "windows" })
  }
}
