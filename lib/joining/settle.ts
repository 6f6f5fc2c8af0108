import { and, eq, isNull } from "drizzle-orm"
import type { Tx } from "@/db"
import { reachRequests } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { NotFound } from "@/lib/refusal"

type Settled = { requestId: string; isGiven: boolean; now: Date }

/** Answers what somebody who joined asked for; undefined when it has been answered already. */
export async function settle(tx: Tx, actor: Actor, { requestId, isGiven, now }: Settled) {
  const [known] = await tx.select().from(reachRequests).where(eq(reachRequests.id, requestId))
  if (!known) throw new NotFound()
  const [settled] = await tx
    .update(reachRequests)
    .set({ settledAt: now, settledBy: actor.accountId, isGiven })
    .where(and(eq(reachRequests.id, requestId), isNull(reachRequests.settledAt)))
    .returning()
  return settled
}
