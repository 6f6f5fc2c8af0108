import { and, eq, gt } from "drizzle-orm"
import type { Tx } from "@/db"
import { claims } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { claimClock } from "./place-in-queue"

type Claim = { ballotId: string; memberId: string }

/** Ends the actor's own claim on a member, if there is one that has not run out: gives its branch. */
export async function endClaim(tx: Tx, actor: Actor, { ballotId, memberId }: Claim, now: Date) {
  const [ended] = await tx
    .update(claims)
    .set({ expiresAt: claimClock(now) })
    .where(
      and(
        eq(claims.ballotId, ballotId),
        eq(claims.memberId, memberId),
        eq(claims.accountId, actor.accountId),
        gt(claims.expiresAt, claimClock(now)),
      ),
    )
    .returning({ branchId: claims.branchId })
  return ended
}
