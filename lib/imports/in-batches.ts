/** Rows in lots of `size`, the last of them perhaps smaller. */
export async function* inBatches<Row>(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let gathered: Row[] = []
  for await (const row of rows) {
    gathered.push(row)
    if (gathered.length < size) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
}
