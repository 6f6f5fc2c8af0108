import { and, eq, isNotNull, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts, reaches } from "@/db/schema"
import { belongsToBranch } from "@/lib/access"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { accountToLookAfter } from "./account-to-look-after"
import { setReach } from "./set-reach"
import { type Actor, roles } from "./terms"

export const ChangeRole = z.object({
  accountId: z.uuid(),
  role: z.enum(roles, "Choose what they do"),
  branchId: z.uuid().or(z.literal("")).default(""),
})

/** Changes what somebody does, and where. They keep their workplaces while they stay in the branch. */
export async function changeRole(
  tx: Tx,
  actor: Actor,
  { accountId, role, branchId: chosen }: z.output<typeof ChangeRole>,
  now: Date,
) {
  const account = await accountToLookAfter(tx, actor, accountId)
  const branchId = belongsToBranch(role) ? chosen || account.branchId : null
  if (belongsToBranch(role) && !branchId) throw new Refusal("Choose their branch", "branchId")
  if (account.role === role && account.branchId === branchId) return { accountId }
  const kept = branchId === account.branchId ? await workplacesOf(tx, accountId) : []
  await tx.update(accounts).set({ role, branchId }).where(eq(accounts.id, accountId))
  await setReach(tx, actor, { id: accountId, role, branchId }, kept, now)
  await recordAct(tx, actor, "account.change_role", {
    branchId: branchId ?? account.branchId,
    subjectId: accountId,
    detail: { from: account.role, to: role },
  })
  return { accountId }
}

async function workplacesOf(tx: Tx, accountId: string) {
  const held = await tx
    .select({ workplaceId: reaches.workplaceId })
    .from(reaches)
    .where(
      and(
        eq(reaches.accountId, accountId),
        isNull(reaches.endedAt),
        isNull(reaches.standsInFor),
        isNotNull(reaches.workplaceId),
      ),
    )
  return held.flatMap(({ workplaceId }) => workplaceId ?? [])
}
