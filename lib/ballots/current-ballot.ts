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
      // By way of the workplaces in reach: another's ballot, however large, is not read through. "offset 0" holds it there.
      sql`exists (select from workplaces w where exists (select from roll_entries r
        where r.workplace_id = w.id and r.ballot_id = ballots.id offset 0)) desc`,
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
  | "id"
  | "name"
  | "method"
  | "opensAt"
  | "closesAt"
  | "lastSafePostingOn"
  | "replacementsOpenOn"
  | "replacementsCloseOn"
>
