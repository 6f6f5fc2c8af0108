import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Day } from "@/lib/dates"

type Row = { id: string; closes_at: string; declared_at: string | null; erase_on: Day | null }

/** The ballots whose people are still known, with the days that say what is due. */
export async function ballotsNotErased(tx: Tx) {
  const rows = await tx.execute<Row>(
    sql`select id, closes_at, declared_at, erase_on::text from ballots_not_erased()`,
  )
  return rows.map(({ id, closes_at, declared_at, erase_on }) => ({
    id,
    closesAt: new Date(closes_at),
    declaredAt: declared_at ? new Date(declared_at) : null,
    eraseOn: erase_on,
  }))
}
