import { and, eq, gt, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { reaches } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const EndStandIn = z.object({
  /** Who stands in, for whom, and whose page to go back to. */
  accountId: z.uuid(),
  standsInFor: z.uuid(),
  onPageOf: z.uuid().optional(),
})

/** Ends a stand-in before their day: the members go back to whoever was away. */
export async function endStandIn(
  tx: Tx,
  actor: Actor,
  { accountId, standsInFor, onPageOf = standsInFor }: z.output<typeof EndStandIn>,
  now: Date,
) {
  const { branchId } = await accountToLookAfter(tx, actor, accountId)
  const ended = await tx
    .update(reaches)
    .set({ endedAt: now, endedBy: actor.accountId })
    .where(
      and(
        eq(reaches.accountId, accountId),
        eq(reaches.standsInFor, standsInFor),
        isNull(reaches.endedAt),
        gt(reaches.endsAt, now),
      ),
    )
    .returning({ id: reaches.id })
  const about = { branchId, subjectId: accountId, detail: { standsInFor } }
  if (ended.length > 0) await recordAct(tx, actor, "reach.end", about)
  return { accountId: onPageOf }
}
