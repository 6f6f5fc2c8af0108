import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballotOverrides } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const WithdrawOverride = z.object({ ballotId: z.uuid(), overrideId: z.uuid() })
export type WithdrawOverride = z.output<typeof WithdrawOverride>

/** Takes back a change of a rule: what held before it holds again. It stays in the ballot’s history. */
export async function withdrawOverride(tx: Tx, actor: Actor, input: WithdrawOverride, now: Date) {
  const { ballotId, overrideId } = input
  const isIt = and(eq(ballotOverrides.id, overrideId), eq(ballotOverrides.ballotId, ballotId))
  const [override] = await tx.select().from(ballotOverrides).where(isIt).for("update")
  if (!override) throw new NotFound()
  if (override.withdrawnAt) return { ballotId }
  await tx.update(ballotOverrides).set({ withdrawnAt: now, withdrawnBy: actor.accountId }).where(isIt)
  const { rule, value, instrument, instrumentOn: on } = override
  const detail = { rule, value, instrument, on }
  await recordAct(tx, actor, "ballot.withdraw_override", { ballotId, subjectId: overrideId, detail })
  return { ballotId }
}
