import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { callableBallot } from "./callable-ballot"
import { inOrderOfIndex, nextInQueue } from "./next-in-queue"
import { type Asking, claimClock } from "./place-in-queue"
import { claimMinutes } from "./terms"

export const ClaimNext = z.object({
  ballotId: z.uuid(),
  /** For those who reach every branch: the one to call in. */
  branchId: z.uuid().or(z.literal("")).default(""),
})
export type ClaimNext = z.output<typeof ClaimNext>

export type NextToCall = { memberId: string } | undefined

// Each try that is lost was won by another caller, so the tries end; this only stops a fault from running for ever.
const tries = 50

/** Takes the next member to call, for ten minutes; whoever has one already is given the same. Undefined when none is left. */
export async function claimNext(
  tx: Tx,
  actor: Actor,
  { ballotId, branchId }: ClaimNext,
  now: Date,
): Promise<NextToCall> {
  const { phase } = await callableBallot(tx, ballotId, now)
  const inBranch = branchId || actor.branchId
  if (!inBranch) return undefined
  const asking = { ballotId, branchId: inBranch, accountId: actor.accountId, phase, now }
  for (let nth = 0; nth < tries; nth++) {
    const claim = await tryToClaim(tx, asking)
    if (!claim.found) return undefined
    if (!claim.member_id) continue
    if (claim.is_new) {
      const about = { ballotId, branchId: claim.branch_id, subjectId: claim.member_id, people: 1 }
      await recordAct(tx, actor, "queue.claim", about)
    }
    return { memberId: claim.member_id }
  }
  throw new Error("the queue gave out no member in fifty tries")
}

type Claim = { found: boolean; member_id?: string; branch_id?: string; is_new?: boolean }

/** One statement: the first row that no other caller is at, locked, and the claim on it. */
async function tryToClaim(tx: Tx, asking: Asking): Promise<Claim> {
  const { accountId, now } = asking
  const at = sql`${now.toISOString()}::timestamptz`
  const isHeld = sql`claims.account_id = ${accountId} and claims.expires_at > ${claimClock(now)}`
  // A member being claimed or saved this instant is passed over; one saved since this began is looked at again.
  const [, rows] = await Promise.all([
    tx.execute(inOrderOfIndex),
    tx.execute<Claim>(sql`
    with next as (
      ${nextInQueue(asking)}
    ), claimed as (
      insert into claims (ballot_id, member_id, branch_id, workplace_id, account_id, claimed_at, expires_at)
      select ballot_id, member_id, branch_id, workplace_id, ${accountId}::uuid,
        ${at}, ${at} + ${claimMinutes} * interval '1 minute' from next
      on conflict (ballot_id, member_id) do update set account_id = excluded.account_id,
        claimed_at = case when ${isHeld} then claims.claimed_at else excluded.claimed_at end,
        expires_at = excluded.expires_at
      where claims.account_id = ${accountId} or claims.expires_at <= ${claimClock(now)}
      returning member_id, branch_id, claimed_at = ${at} as is_new
    )
    select true as found, claimed.* from next left join claimed using (member_id)`),
  ])
  return rows[0] ?? { found: false }
}
