import { sql } from "drizzle-orm"
import { withJobs } from "@/db"

/** Seals what has been done since the last seal, so that altering it is found out. */
export async function sealAudit(): Promise<void> {
  await withJobs((tx) => tx.execute(sql`select seal_audit()`))
}
