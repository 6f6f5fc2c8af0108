import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import type { Actor } from "./terms"

export const WithdrawAddresses = z.object({ accountId: z.uuid() })

/** Takes the right to see addresses back again. */
export async function withdrawAddresses(
  tx: Tx,
  actor: Actor,
  { accountId }: z.output<typeof WithdrawAddresses>,
) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update")
  if (!account) throw new NotFound()
  if (!account.addressesGrantedAt) return { accountId }
  await tx
    .update(accounts)
    .set({ addressesGrantedAt: null, addressesGrantedBy: null })
    .where(eq(accounts.id, accountId))
  await recordAct(tx, actor, "account.withdraw_addresses", {
    branchId: account.branchId,
    subjectId: accountId,
  })
  return { accountId }
}
