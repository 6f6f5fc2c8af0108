import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"

/** The actor behind an account, or undefined when there is none or it has been ended. */
export async function actorOf(tx: Tx, accountId: string): Promise<Actor | undefined> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
  return account && proven(account)
}

type Account = typeof accounts.$inferSelect
/** As much of an account as makes an actor; of a date, whether there is one. */
export type KnownAccount = Pick<Account, "id" | "name" | "email" | "role" | "branchId"> &
  Record<"endedAt" | "exportGrantedAt" | "addressesGrantedAt", Date | string | null>

/** An account that has just been read, as the actor it makes: none when it has been ended. */
export function proven(account: KnownAccount): Actor | undefined {
  if (account.endedAt) return undefined
  const { id, name, email, role, branchId, exportGrantedAt, addressesGrantedAt } = account
  // The one cast there is: nothing else can make the mark, so no actor comes from anywhere but a row read here.
  const rights = { mayExport: exportGrantedAt !== null, maySeeAddresses: addressesGrantedAt !== null }
  return { accountId: id, name, email, role, branchId, ...rights } as Actor
}
