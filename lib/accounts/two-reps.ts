import type { Tx } from "@/db"
import { NotFound, Refusal } from "@/lib/refusal"
import { accountToLookAfter } from "./account-to-look-after"
import { repToGiveTo } from "./rep-to-give-to"
import type { Actor } from "./terms"

/** Whose members they are, and the rep of the same branch who is to have them: both locked, the lower id first. */
export async function twoReps(tx: Tx, actor: Actor, fromId: string, toId: string) {
  if (fromId === toId) throw new Refusal("Choose somebody else.", "toAccountId")
  if (toId < fromId) await repToGiveTo(tx, actor, toId, "toAccountId")
  const from = await accountToLookAfter(tx, actor, fromId)
  const to = await repToGiveTo(tx, actor, toId, "toAccountId")
  if (from.branchId !== to.branchId) throw new NotFound()
  return { from, to }
}
