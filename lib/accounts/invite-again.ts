import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const InviteAgain = z.object({ accountId: z.uuid() })

const minute = 60_000

/** Sends the invitation once more; `isNew` is false where one has just gone, so that two taps send one mail. */
export async function inviteAgain(
  tx: Tx,
  actor: Actor,
  { accountId }: z.output<typeof InviteAgain>,
  now: Date,
) {
  const account = await accountToLookAfter(tx, actor, accountId)
  const { id, name, email, role, branchId, endedAt, invitedAt, mailFailedAt } = account
  if (endedAt) throw new Refusal(`${name}’s account has been ended. Restore it first.`)
  const invited = { id, name, email, role }
  if (!mailFailedAt && now.getTime() - invitedAt.getTime() < minute) return { ...invited, isNew: false }
  await tx.update(accounts).set({ invitedAt: now, mailFailedAt: null }).where(eq(accounts.id, id))
  await recordAct(tx, actor, "account.invite", {
    branchId,
    subjectId: id,
    detail: { email, role, again: true },
  })
  return { ...invited, isNew: true }
}
