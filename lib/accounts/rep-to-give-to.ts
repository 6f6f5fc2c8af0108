import type { Tx } from "@/db"
import { reachesWhatIsGiven } from "@/lib/access"
import { Refusal } from "@/lib/refusal"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

/** A rep who can be given members, locked. */
export async function repToGiveTo(tx: Tx, actor: Actor, accountId: string, field?: string) {
  const account = await accountToLookAfter(tx, actor, accountId)
  const { id, name, role, branchId, endedAt } = account
  if (endedAt) throw new Refusal(`${name}’s account has been ended. Restore it first.`, field)
  if (!branchId || !reachesWhatIsGiven(role))
    throw new Refusal(`${name} is not a rep, so there is nothing to give.`, field)
  return { id, name, branchId }
}
