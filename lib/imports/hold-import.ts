import { sql } from "drizzle-orm"
import { type Tx, withJobs } from "@/db"

/** Does some work on an import unless somebody is at it already: one at a time, and free again if its process dies. */
export function holdImport(importId: string, work: () => Promise<void>): Promise<void> {
  return withJobs(async (tx) => {
    await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '0', true)`)
    if (await takeImport(tx, importId)) await work()
  })
}

/** Whether nobody is at it, and nobody can be until this transaction ends. */
export async function takeImport(tx: Tx, importId: string) {
  const key = `import ${importId}`
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as taken`,
  )
  return row?.taken === true
}
