import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import type { Actor } from "./terms"

export const GrantExport = z.object({ accountId: z.uuid() })

/** Gives somebody the right to take lists of members away. An organiser may give it to themselves: it is written down. */
export async function grantExport(
  tx: Tx,
  actor: Actor,
  { accountId }: z.output<typeof GrantExport>,
  now: Date,
) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for("update")
  if (!account) throw new NotFound()
  if (account.endedAt) throw new Refusal(`${account.name}’s account has been ended. Restore it first.`)
  if (!mayUse(account.role, "exportList")) {
    throw new Refusal("Reps take no lists away, so there is nothing to give.")
  }
  if (account.exportGrantedAt) return { accountId }
  await tx
    .update(accounts)
    .set({ exportGrantedAt: now, exportGrantedBy: actor.accountId })
    .where(eq(accounts.id, accountId))
  await recordAct(tx, actor, "account.grant_export", { branchId: account.branchId, subjectId: accountId })
  return { accountId }
}
