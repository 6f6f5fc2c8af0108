import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"

/** The actor behind an account, or undefined when there is none or it has been ended. */
export async function actorOf(tx: Tx, accountId: string): Promise<Actor | undefined> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
  if (!account || account.endedAt) return undefined
  const { id, name, email, role, branchId, exportGrantedAt } = account
  return { accountId: id, name, email, role, branchId, mayExport: exportGrantedAt !== null } as Actor
}
