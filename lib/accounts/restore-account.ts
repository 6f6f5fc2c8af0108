import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const RestoreAccount = z.object({ accountId: z.uuid() })

/** Gives an ended account back, with the workplaces it had. */
export async function restoreAccount(tx: Tx, actor: Actor, { accountId }: z.output<typeof RestoreAccount>) {
  const account = await accountToLookAfter(tx, actor, accountId)
  if (!account.endedAt) return { accountId }
  await tx.update(accounts).set({ endedAt: null, endedBy: null }).where(eq(accounts.id, accountId))
  await recordAct(tx, actor, "account.restore", { branchId: account.branchId, subjectId: accountId })
  return { accountId }
}
