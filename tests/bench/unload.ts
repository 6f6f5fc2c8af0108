import { sql } from "drizzle-orm"
import type { Bench } from "./work"

/**
 * Takes away what a round has loaded, so that the next begins
 * with the same union: else each would compare its file with more who are known, where the floor begins anew.
 */
export async function unload({ db }: Pick<Bench, "db">, ballotId: string, run: string): Promise<void> {
  await db.transaction(async (tx) => {
    // None of this is a deed: nothing follows from it, and no count is kept of a ballot that nobody is in.
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const table of ["roll_events", "roll_entries", "member_counts", "branch_counts"])
      await tx.execute(sql`delete from ${sql.identifier(table)} where ballot_id = ${ballotId}`)
    await tx.execute(sql`delete from members where number like ${`${run}-%`}`)
    await tx.execute(sql`delete from workplaces where name like ${`Loaded ${run} %`}`)
  })
  await db.execute(sql`vacuum analyze roll_events, roll_entries, members, workplaces, import_rows, audit`)
}
