import { and, gt, isNull, lte, sql } from "drizzle-orm"
import { type Tx, withProjection } from "@/db"
import { ballots } from "@/db/schema"
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

const day = 86_400_000

/** The ballots that are open, or closed within the last day, as the model may read them. */
export function openBallots(now: Date) {
  const justClosed = new Date(now.getTime() - day)
  return withProjection((tx) =>
    tx
      .select()
      .from(ballots)
      .where(and(lte(ballots.opensAt, now), gt(ballots.closesAt, justClosed), isNull(ballots.erasedAt))),
  )
}
