import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import type { Actor } from "./terms"

export const GrantAddresses = z.object({ accountId: z.uuid() })

/** Gives somebody the right to see and type the addresses that new papers go to. An organiser may give it to themselves. */
export async function grantAddresses(
  tx: Tx,
  actor: Actor,
  { accountId }: z.output<typeof GrantAddresses>,
  now: Date,
) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update")
  if (!account) throw new NotFound()
  if (account.endedAt) throw new Refusal(`${account.name}’s account has been ended. Restore it first.`)
  if (!mayUse(account.role, "confirmReplacement")) {
    throw new Refusal("Reps confirm addresses without seeing them, so there is nothing to give.")
  }
  if (account.addressesGrantedAt) return { accountId }
  await tx
    .update(accounts)
    .set({ addressesGrantedAt: now, addressesGrantedBy: actor.accountId })
    .where(eq(accounts.id, accountId))
  await recordAct(tx, actor, "account.grant_addresses", { branchId: account.branchId, subjectId: accountId })
  return { accountId }
}
