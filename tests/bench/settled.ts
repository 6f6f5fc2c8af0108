import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import type { OwnerDatabase } from "@/db/owner"
import { must } from "./work"

const patience = 900_000

/**
 * Waits until every past day of a ballot has its projection, which the jobs see to in a union so new. One that has been
 * at work got each on its day, and nothing is measured beside it.
 */
export async function settled(db: OwnerDatabase, ballotId: string): Promise<void> {
  for (const end = performance.now() + patience; performance.now() < end; await sleep(1000))
    if (await isProjected(db, ballotId)) return
  must(false, "every past day of the ballot is projected")
}

async function isProjected(db: OwnerDatabase, ballotId: string) {
  const [row] = await db.execute<{ days: number; kept: number }>(sql`
    select (current_date - opens_at::date) + 1 as days,
      (select count(distinct day)::int from projections where ballot_id = ${ballotId}) as kept
    from ballots where id = ${ballotId}`)
  return row !== undefined && row.kept >= row.days
}
