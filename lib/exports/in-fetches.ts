import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { letOthersFirst } from "./let-others-first"

/** All that a query finds, in its order, some rows at a time: however many they are, a batch is all that is held. */
export async function* inFetches<Row extends Record<string, unknown>>(tx: Tx, query: SQL) {
  // A reader who stops reading must not keep a connection for ever.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`)
  await tx.execute(sql`declare taken no scroll cursor for ${query}`)
  while (true) {
    await letOthersFirst()
    const rows = await tx.execute<Row>(sql`fetch 500 from taken`)
    if (rows.length === 0) return
    yield rows
  }
}
