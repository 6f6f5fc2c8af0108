import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, erasures } from "@/db/schema"
import type { ErasedRows } from "./terms"

/** Exactly what an erasure would take now: counted by what the erasure itself counts with. */
export async function rowsToErase(tx: Tx, ballotId: string): Promise<ErasedRows | undefined> {
  const [row] = await tx.execute<{ rows: ErasedRows }>(sql`select rows_to_erase(${ballotId}) as rows`)
  return row?.rows
}

/** What went, when and by which account; none, when its day came by itself. Undefined while it is all there. */
export async function erasureOf(tx: Tx, ballotId: string) {
  const [erasure] = await tx
    .select({
      erasedAt: erasures.erasedAt,
      rows: erasures.rows,
      accountId: erasures.accountId,
      by: accounts.name,
    })
    .from(erasures)
    .leftJoin(accounts, eq(accounts.id, erasures.accountId))
    .where(eq(erasures.ballotId, ballotId))
  return erasure
}
