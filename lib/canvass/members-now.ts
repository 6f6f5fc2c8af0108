import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

/** Who each of these members counts as by now: themselves, or whoever they were merged into since the sheet was printed. */
export async function membersNow(tx: Tx, memberIds: string[]): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; now: string }>(
    sql`select id, counts_as(id) as now from unnest(${sql.param(memberIds)}::uuid[]) as printed (id)`,
  )
  return new Map(rows.map(({ id, now }) => [id, now]))
}
