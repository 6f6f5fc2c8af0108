import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

/** Has the server count a table that this transaction has just filled, when so many rows change how it is best read. */
export async function refreshStatistics(
  tx: Tx,
  table: "import_rows" | "members" | "roll_entries",
  added: number,
) {
  if (added > 2000) await tx.execute(sql`select refresh_statistics(${table})`)
}
