import { and, eq, isNull, or } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { reaches } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const TakeMember = z.object({ accountId: z.uuid(), memberId: z.uuid() })

/** Takes a member given by name back again, from the rep and from whoever stands in for them. */
export async function takeMember(
  tx: Tx,
  actor: Actor,
  { accountId, memberId }: z.output<typeof TakeMember>,
  now: Date,
) {
  const { branchId } = await accountToLookAfter(tx, actor, accountId)
  const theirs = and(eq(reaches.accountId, accountId), isNull(reaches.standsInFor))
  const ended = await tx
    .update(reaches)
    .set({ endedAt: now, endedBy: actor.accountId })
    .where(
      and(
        eq(reaches.memberId, memberId),
        isNull(reaches.endedAt),
        or(theirs, eq(reaches.standsInFor, accountId)),
      ),
    )
    .returning({ id: reaches.id })
  const about = { branchId, subjectId: accountId, people: 1, detail: { memberIds: [memberId] } }
  if (ended.length > 0) await recordAct(tx, actor, "reach.end", about)
  return { accountId }
}
