import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { settle } from "./settle"

export const DeclineAsked = z.object({ requestId: z.uuid() })

/** Not this workplace: they keep their account, and can be given another. */
export async function declineAsked(
  tx: Tx,
  actor: Actor,
  { requestId }: z.output<typeof DeclineAsked>,
  now: Date,
) {
  const settled = await settle(tx, actor, { requestId, isGiven: false, now })
  if (!settled) return
  const { branchId, accountId: subjectId, workplaceId } = settled
  await recordAct(tx, actor, "account.join", { branchId, subjectId, detail: { workplaceId, isGiven: false } })
}
