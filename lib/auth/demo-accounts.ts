import { and, inArray, isNull, sql } from "drizzle-orm"
import { withSignIn } from "@/db"
import { accounts } from "@/db/schema"
import { roles } from "@/lib/accounts/terms"

/** Those of the demo union whom anyone may sign in as, one a role. */
export async function demoAccounts() {
  const addresses = roles.map((role) => `${role}@demo.example`)
  const found = await withSignIn((tx) =>
    tx
      .select({ email: accounts.email, name: accounts.name, role: accounts.role })
      .from(accounts)
      .where(and(inArray(sql`lower(${accounts.email})`, addresses), isNull(accounts.endedAt))),
  )
  return roles.flatMap((role) => found.filter((account) => account.role === role))
}
