import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { ToldInWeek } from "./shown"

/** What was told, by branch, week and reason. Small numbers are in it: only `shown.ts` says which may be seen. */
export function toldByWeek(tx: Tx, ballotId: string, branchId?: string): Promise<ToldInWeek[]> {
  const ofBranch = branchId ? sql`and branch_id = ${branchId}` : sql``
  return tx.execute<ToldInWeek>(sql`
    select branch_id as branch, week::text, reason, sum(members)::int as members from reason_tallies
    where ballot_id = ${ballotId} ${ofBranch} group by branch_id, week, reason`)
}
