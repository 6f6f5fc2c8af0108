import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { letOthersFirst } from "./let-others-first"

/**
 * All that a query finds, in its order, some rows at a time: however many they are, two lots are all that is held. The
 * database reads the next lot while whoever asked is at work on this one.
 */
export async function* inFetches<Row extends Record<string, unknown>>(tx: Tx, query: SQL) {
  // A reader who stops reading must not keep a connection for ever.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`)
  await tx.execute(sql`declare taken no scroll cursor for ${query}`)
  let coming = fetchNext<Row>(tx)
  while (true) {
    const rows = await coming
    if (rows.length === 0) return
    coming = fetchNext<Row>(tx)
    await letOthersFirst()
    yield rows
  }
}

/** Under way at once. Should it fail when nobody waits for it any more, the transaction has failed and says so. */
function fetchNext<Row extends Record<string, unknown>>(tx: Tx) {
  const rows = tx.execute<Row>(sql`fetch 500 from taken`).execute()
  rows.catch(() => {})
  return rows
}
