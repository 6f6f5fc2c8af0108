import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"

/** Some of the rows of `placed l`, those that lie side by side. */
export type Chunk = SQL

const rowsInOne = 20_000

/** Goes through `placed` a chunk at a time; `work` is told which, and how many rows are behind it then. */
export async function inChunks(tx: Tx, rows: number, work: (chunk: Chunk, done: number) => Promise<void>) {
  const [size] = await tx.execute<{ pages: number }>(
    sql`select (pg_relation_size('pg_temp.placed') / current_setting('block_size')::int)::int as pages`,
  )
  const pages = size?.pages ?? 0
  const step = Math.max(1, Math.ceil((pages * rowsInOne) / Math.max(rows, 1)))
  for (let from = 0; from < pages; from += step) {
    const chunk = sql`l.ctid >= ${`(${from},0)`}::tid and l.ctid < ${`(${from + step},0)`}::tid`
    await work(chunk, Math.min(rows, Math.round((rows * (from + step)) / pages)))
  }
}
