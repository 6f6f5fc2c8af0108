import { and, eq, gt, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { claims } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { claimClock } from "./place-in-queue"
import { claimMinutes } from "./terms"

export const HoldClaim = z.object({
  ballotId: z.uuid(),
  memberId: z.uuid(),
  /** Whether the page of the call is in front of the caller, or was closed. */
  page: z.enum(["open", "closed"]),
})
export type HoldClaim = z.output<typeof HoldClaim>

// A page that is only being loaded again closes too, and is open again before this is over.
const lettingGoSeconds = 20

/** Keeps the actor's own claim going while its page is open, and soon ends it once that is closed. A lost one stays lost. */
export async function holdClaim(tx: Tx, actor: Actor, { ballotId, memberId, page }: HoldClaim, now: Date) {
  const seconds = page === "open" ? claimMinutes * 60 : lettingGoSeconds
  const until = new Date(now.getTime() + seconds * 1000)
  const [held] = await tx
    .update(claims)
    .set({
      expiresAt: page === "open" ? until : sql`least(expires_at, ${until.toISOString()}::timestamptz)`,
    })
    .where(
      and(
        eq(claims.ballotId, ballotId),
        eq(claims.memberId, memberId),
        eq(claims.accountId, actor.accountId),
        gt(claims.expiresAt, claimClock(now)),
      ),
    )
    .returning({ expiresAt: claims.expiresAt })
  return { isHeld: held !== undefined }
}
