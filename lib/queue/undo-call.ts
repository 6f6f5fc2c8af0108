import { and, eq, gt, ne } from "drizzle-orm"
import type { Tx } from "@/db"
import { claims } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { UndoEntry, undoEntry } from "@/lib/contacts/undo-entry"
import { ended } from "./end-claim"
import { claimClock } from "./place-in-queue"
import { claimMinutes } from "./terms"

export const UndoCall = UndoEntry
export type UndoCall = UndoEntry

/** Takes back what a call was logged as, and the member with it: the caller has them again, and nobody besides. */
export async function undoCall(tx: Tx, actor: Actor, input: UndoCall, now: Date) {
  const { memberId } = await undoEntry(tx, actor, input, now)
  const own = and(eq(claims.ballotId, input.ballotId), eq(claims.accountId, actor.accountId))
  const again = new Date(now.getTime() + claimMinutes * 60_000)
  const [held] = await tx
    .update(claims)
    .set({ claimedAt: now, expiresAt: again })
    .where(and(own, eq(claims.memberId, memberId)))
    .returning({ branchId: claims.branchId })
  await tx
    .update(claims)
    .set({ expiresAt: ended })
    .where(and(own, ne(claims.memberId, memberId), gt(claims.expiresAt, claimClock(now))))
  return { memberId, branchId: held?.branchId ?? "" }
}
