import { and, asc, inArray, isNull, sql } from "drizzle-orm"
import { withSignIn } from "@/db"
import { accounts } from "@/db/schema"
import { roles } from "@/lib/accounts/terms"

/** Those of the demo union whom anyone may sign in as, one a role. */
export function demoAccounts() {
  const addresses = roles.map((role) => `${role}@demo.example`)
  return withSignIn((tx) =>
    tx
      .select({ email: accounts.email, name: accounts.name, role: accounts.role })
      .from(accounts)
      .where(and(inArray(sql`lower(${accounts.email})`, addresses), isNull(accounts.endedAt)))
      .orderBy(asc(sql`array_position(${roles}::text[], ${accounts.role})`)),
  )
}
