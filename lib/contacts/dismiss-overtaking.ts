import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { overtakingsSeen, pledges } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const DismissOvertaking = z.object({
  pledgeId: z.uuid(),
  within: z.uuid().or(z.literal("")).default(""),
})
export type DismissOvertaking = z.output<typeof DismissOvertaking>

/** Says that one has seen a colleague's newer pledge: it is not told again. */
export async function dismissOvertaking(tx: Tx, actor: Actor, { pledgeId }: DismissOvertaking, now: Date) {
  const [pledge] = await tx.select().from(pledges).where(eq(pledges.id, pledgeId))
  if (!pledge) throw new NotFound()
  const seen = await tx
    .insert(overtakingsSeen)
    .values({ accountId: actor.accountId, pledgeId, seenAt: now })
    .onConflictDoNothing()
    .returning()
  if (seen.length === 0) return
  const { ballotId, branchId, memberId } = pledge
  await recordAct(tx, actor, "overtaking.dismiss", { ballotId, branchId, subjectId: memberId, people: 1 })
}
