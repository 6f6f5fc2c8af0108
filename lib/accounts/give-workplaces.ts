import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { ticked } from "@/lib/forms/ticked"
import { NotFound, Refusal } from "@/lib/refusal"
import { accountToLookAfter } from "./account-to-look-after"
import { setReach } from "./set-reach"
import type { Actor } from "./terms"

export const GiveWorkplaces = z.object({ accountId: z.uuid(), workplaceIds: ticked })

/** Makes these the workplaces an account looks after, and no others. A secretary may name their own. */
export async function giveWorkplaces(
  tx: Tx,
  actor: Actor,
  { accountId, workplaceIds }: z.output<typeof GiveWorkplaces>,
  now: Date,
) {
  const account =
    accountId === actor.accountId
      ? await ownAccount(tx, actor)
      : await accountToLookAfter(tx, actor, accountId)
  if (account.endedAt) throw new Refusal(`${account.name}’s account has been ended. Restore it first.`)
  await setReach(tx, actor, account, workplaceIds, now)
  return { accountId }
}

async function ownAccount(tx: Tx, actor: Actor) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, actor.accountId))
  if (!account) throw new NotFound()
  return account
}
