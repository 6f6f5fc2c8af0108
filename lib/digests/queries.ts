import { eq, type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { addDays, type Day, dayOf } from "@/lib/dates"

/** Whose digest of a week is still to be sent. */
export async function digestsDue(tx: Tx, week: Day): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`select digests_due(${week}) as id`)
  return rows.map(({ id }) => id)
}

/** Takes one on, for as long as the transaction lasts: false when it has been sent, or is not wanted. */
export async function claimDigest(tx: Tx, accountId: string, week: Day): Promise<boolean> {
  const [row] = await tx.execute<{ claimed: boolean }>(
    sql`select claim_digest(${accountId}, ${week}) as claimed`,
  )
  return row?.claimed ?? false
}

/** Whether somebody gets the digest. */
export async function getsDigest(tx: Tx, accountId: string): Promise<boolean> {
  const [row] = await tx
    .select({ stoppedAt: accounts.digestStoppedAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.stoppedAt === null
}

/** Counts as they stand, and of each what the last seven days brought. */
export type Figures = {
  entitled: number
  /** How many were entitled a week ago; null where that was not worked out. */
  entitledBefore: number | null
  /** Spoken to, or known of in another way. */
  asked: number
  newlyAsked: number
  willPost: number
  newlyWillPost: number
  posted: number
  newlyPosted: number
}

/** The figures of one branch, or of every branch in reach, from kept counts. */
export async function figuresOf(
  tx: Tx,
  ballotId: string,
  branchId: string | undefined,
  now: Date,
): Promise<Figures | undefined> {
  const day = addDays(dayOf(now), -7)
  const counted = (which: SQL) => sql`coalesce(sum(members) filter (where ${which}), 0)::int`
  const standing = (tally: string) => counted(sql`tally = ${tally} and day is null`)
  const newly = (tally: string) => counted(sql`tally = ${tally} and day > ${day}`)
  const before = branchId
    ? sql`select entitled from projected_parts where ballot_id = ${ballotId} and day = ${day} and branch_id = ${branchId}`
    : sql`select entitled from projections where ballot_id = ${ballotId} and day = ${day}`
  const [row] = await tx.execute<Figures>(sql`
    select ${standing("entitled")} as entitled, (${before}) as "entitledBefore",
      ${standing("entitled")} - ${standing("not_asked")} as asked, ${newly("first_spoken")} as "newlyAsked",
      ${standing("will_post")} as "willPost", ${newly("will_post")} as "newlyWillPost",
      ${standing("posted")} as posted, ${newly("posted")} as "newlyPosted"
    from member_counts where ballot_id = ${ballotId} ${branchId ? sql`and branch_id = ${branchId}` : sql``}`)
  return row
}
