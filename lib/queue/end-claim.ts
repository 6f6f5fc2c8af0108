import { and, eq, gt, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { claims } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { claimClock } from "./place-in-queue"

/** What a claim’s end becomes when it is let go: so long ago that the page telling us it is still open cannot revive it. */
export const ended = sql`claims.claimed_at`

type Claim = { ballotId: string; memberId: string }

/** Ends the actor's own claim on a member, if there is one that has not run out: gives its branch. */
export async function endClaim(tx: Tx, actor: Actor, { ballotId, memberId }: Claim, now: Date) {
  const [claim] = await tx
    .update(claims)
    .set({ expiresAt: ended })
    .where(
      and(
        eq(claims.ballotId, ballotId),
        eq(claims.memberId, memberId),
        eq(claims.accountId, actor.accountId),
        gt(claims.expiresAt, claimClock(now)),
      ),
    )
    .returning({ branchId: claims.branchId })
  return claim
}
