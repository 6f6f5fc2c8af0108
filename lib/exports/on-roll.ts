import { type SQL, sql } from "drizzle-orm"
import { isToAsk } from "@/lib/roll/is-to-ask"
import type { WhichRows } from "./list"
import type { Listed } from "./terms"

/** Which places on the roll, called `r`, a list of members holds. */
export function onRoll({ ballotId, branchId, workplaceId, listed }: WhichRows): SQL {
  const conditions = [sql`r.ballot_id = ${ballotId} and r.left_on is null`, within({ branchId, workplaceId })]
  if (listed) conditions.push(withPledge(listed))
  return sql.join(conditions, sql` and `)
}

/** Rows called `r` of the branch or the workplace that is named. */
export function within({ branchId, workplaceId }: Pick<WhichRows, "branchId" | "workplaceId">): SQL {
  if (workplaceId)
    return sql`r.workplace_id = ${workplaceId}${branchId ? sql` and r.branch_id = ${branchId}` : sql``}`
  return branchId ? sql`r.branch_id = ${branchId}` : sql`true`
}

function withPledge(listed: Listed): SQL {
  if (listed === "to_ask") return isToAsk
  return listed === "not_asked" ? sql`r.pledge is null` : sql`r.pledge = ${listed}`
}
