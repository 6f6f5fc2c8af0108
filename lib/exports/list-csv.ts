import type { ChosenColumn } from "./chosen-columns"
import { csvHead, csvRows } from "./csv-rows"
import type { TakenRow } from "./rows-of"

/** A list as any program reads it, a piece for each batch of rows. No cell can be taken for a formula. */
export async function* listCsv(
  columns: readonly ChosenColumn[],
  batches: AsyncIterable<TakenRow[]>,
): AsyncGenerator<string> {
  yield csvHead([columns.map(({ label }) => label)])
  for await (const rows of batches) yield csvRows(rows.map((row) => row.cells))
}
