import { sql } from "drizzle-orm"
import { withSignIn } from "@/db"

/** Which of these sessions still stand, and are of somebody who still reaches the whole of a branch. */
export async function stillReaching(branchId: string, sessionIds: readonly string[]): Promise<Set<string>> {
  const ids = sql.join(
    sessionIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const [row] = await withSignIn((tx) =>
    tx.execute<{ ids: string[] }>(sql`select sessions_reaching(${branchId}, array[${ids}]) as ids`),
  )
  return new Set(row?.ids)
}
