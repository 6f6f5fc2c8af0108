import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import type { Actor } from "./terms"

export const WithdrawExport = z.object({ accountId: z.uuid() })

/** Takes the right to take lists away back again. */
export async function withdrawExport(tx: Tx, actor: Actor, { accountId }: z.output<typeof WithdrawExport>) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update")
  if (!account) throw new NotFound()
  if (!account.exportGrantedAt) return { accountId }
  await tx
    .update(accounts)
    .set({ exportGrantedAt: null, exportGrantedBy: null })
    .where(eq(accounts.id, accountId))
  await recordAct(tx, actor, "account.withdraw_export", {
    branchId: account.branchId,
    subjectId: accountId,
  })
  return { accountId }
}
