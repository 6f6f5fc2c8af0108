import { setImmediate as letOthers } from "node:timers/promises"

/** Rows in lots of `size`, the last of them perhaps smaller. Lets the lot before be written while the next is gathered. */
export async function* inBatches<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let gathered: Row[] = []
  for await (const row of rows) {
    gathered.push(row)
    if (gathered.length % 200 === 0) await letOthers()
    if (gathered.length < size) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
}
