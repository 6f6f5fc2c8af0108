import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { imports } from "@/db/schema"
import type { Loading } from "./listed"

/** Begins a comparison: gives the snapshot that all it reads is at least as new as. What an earlier one left is forgotten. */
export async function beginComparison(tx: Tx, { importId }: Loading): Promise<string> {
  await tx.update(imports).set({ compared: null }).where(eq(imports.id, importId))
  await tx.execute(sql`update import_rows set is_news = false where import_id = ${importId} and is_news`)
  const [now] = await tx.execute<{ asOf: string }>(sql`select known_as_of() as "asOf"`)
  if (!now) throw new Error("a comparison has no moment")
  return now.asOf
}

/**
 * Keeps what was counted and marks the rows that are news, where they are few, so that a load looks at these alone. Where
 * most are news, as in a first load, nothing would be saved.
 */
export async function keepComparison(tx: Tx, { importId }: Loading, asOf: string) {
  const { count } = await tx.execute(sql`update imports i
    set compared = to_jsonb(c) || jsonb_build_object('as_of', ${asOf}::text)
    from compared c where i.id = c.import_id and i.id = ${importId} and c.usable > 4 * (select count(*) from landing)`)
  if (count === 0) return
  await tx.execute(sql`update import_rows r set is_news = true, whose = l.member_id
    from landing l where r.import_id = ${importId} and r.line = l.line`)
}

/** Whether what was kept of a comparison is what another would find now. */
export async function standsAsCompared(tx: Tx, { importId }: Loading): Promise<boolean> {
  const [row] = await tx.execute<{ stands: boolean }>(sql`
    select not known_has_changed(compared ->> 'as_of') as stands
    from imports where id = ${importId} and compared is not null`)
  return row?.stands === true
}
