import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts, sessions } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const EndAccount = z.object({ accountId: z.uuid() })

/** Ends an account: it reaches nothing from this moment, and is signed out everywhere. */
export async function endAccount(
  tx: Tx,
  actor: Actor,
  { accountId }: z.output<typeof EndAccount>,
  now: Date,
) {
  const account = await accountToLookAfter(tx, actor, accountId)
  if (account.endedAt) return { accountId }
  await tx.update(accounts).set({ endedAt: now, endedBy: actor.accountId }).where(eq(accounts.id, accountId))
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.accountId, accountId))
    .returning({ id: sessions.id })
  await recordAct(tx, actor, "account.end", {
    branchId: account.branchId,
    subjectId: accountId,
    detail: { sessions: ended.length },
  })
  return { accountId }
}
