import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { joinCodes } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const WithdrawJoinCode = z.object({ joinCodeId: z.uuid() })

/** Takes a code back before its time: nobody joins with it from now on. */
export async function withdrawJoinCode(
  tx: Tx,
  actor: Actor,
  { joinCodeId }: z.output<typeof WithdrawJoinCode>,
  now: Date,
) {
  const [known] = await tx
    .select({ branchId: joinCodes.branchId })
    .from(joinCodes)
    .where(eq(joinCodes.id, joinCodeId))
  if (!known) throw new NotFound()
  const withdrawn = await tx
    .update(joinCodes)
    .set({ withdrawnAt: now, withdrawnBy: actor.accountId })
    .where(and(eq(joinCodes.id, joinCodeId), isNull(joinCodes.withdrawnAt)))
    .returning({ id: joinCodes.id })
  const about = { branchId: known.branchId, subjectId: joinCodeId }
  if (withdrawn.length > 0) await recordAct(tx, actor, "join_code.withdraw", about)
}
