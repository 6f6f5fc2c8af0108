import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"

/**
 * The ballot to work on: the one asked for, else one with members in reach on its roll; of several, the open one,
 * else the next to open, else the last to close.
 */
export async function currentBallot(tx: Tx, now: Date, ballotId?: string) {
  const at = now.toISOString()
  const [ballot] = await tx
    .select()
    .from(ballots)
    .where(ballotId ? eq(ballots.id, ballotId) : undefined)
    .orderBy(
      sql`exists (select from roll_entries where roll_entries.ballot_id = ballots.id) desc`,
      sql`(${ballots.closesAt} > ${at}) desc`,
      sql`(${ballots.opensAt} <= ${at}) desc`,
      sql`abs(extract(epoch from ${ballots.closesAt} - ${at}::timestamptz))`,
    )
    .limit(1)
  return ballot
}

export type Ballot = typeof ballots.$inferSelect

/** What a rep’s pages say of a ballot. */
export type BallotInView = Pick<
  Ballot,
  "id" | "name" | "opensAt" | "closesAt" | "lastSafePostingOn" | "replacementsCloseOn"
>
