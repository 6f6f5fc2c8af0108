import { eq, inArray } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { mayLookAfter } from "@/lib/access"
import { NotFound, Refusal } from "@/lib/refusal"
import { type Actor, roleLabel } from "./terms"

/** An account that the actor may change, locked. One out of reach does not exist; one’s own is for somebody else to change. */
export async function accountToLookAfter(tx: Tx, actor: Actor, accountId: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
  if (!account) throw new NotFound()
  if (account.id === actor.accountId) {
    throw new Refusal("This is your own account. Ask another national organiser to change it.")
  }
  if (!mayLookAfter(actor.role, account.role)) {
    throw new Refusal(
      `${account.name} is a ${roleLabel[account.role].toLowerCase()}: only a national organiser can change that account.`,
    )
  }
  return lock(tx, actor, accountId)
}

// The actor's own row is locked too, where they may: two organisers ending each other at once must not both succeed.
async function lock(tx: Tx, actor: Actor, accountId: string) {
  const rows = await tx
    .select()
    .from(accounts)
    .where(inArray(accounts.id, [accountId, actor.accountId]))
    .orderBy(accounts.id)
    .for("update")
  const account = rows.find(({ id }) => id === accountId)
  if (!account || rows.some(({ id, endedAt }) => id === actor.accountId && endedAt)) throw new NotFound()
  return account
}
