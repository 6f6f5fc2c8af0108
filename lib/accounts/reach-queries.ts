import { and, asc, eq, isNull, ne, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts } from "@/db/schema"
import { reachesWhatIsGiven } from "@/lib/access"

export type Named = { id: string; name: string; workplace: string }

/** The members somebody has been given by name, wherever they work. */
export function singleMembersOf(tx: Tx, accountId: string) {
  return tx.execute<Named>(sql`
    select m.id, m.first_name || ' ' || m.last_name as name, w.name as workplace
    from reaches r join members m on m.id = r.member_id and m.branch_id = r.branch_id
    join workplaces w on w.id = m.workplace_id
    where r.account_id = ${accountId} and r.ended_at is null and r.stands_in_for is null
    order by m.last_name, m.first_name, m.id`)
}

const most = 20

/** Members of a branch whose name or number holds what is looked for, and whom this account has not been given by name. */
export async function membersToGive(tx: Tx, branchId: string, accountId: string, find: string) {
  const sought = `%${find.trim().replace(/[\\%_]/g, "\\$&")}%`
  return tx.execute<Named>(sql`
    select m.id, m.first_name || ' ' || m.last_name as name, w.name as workplace
    from members m join workplaces w on w.id = m.workplace_id
    where m.branch_id = ${branchId} and (m.first_name || ' ' || m.last_name ilike ${sought} or m.number ilike ${sought})
      and not exists (select from reaches r where r.account_id = ${accountId} and r.ended_at is null
        and r.stands_in_for is null and (r.member_id = m.id or r.workplace_id = m.workplace_id))
    order by m.last_name, m.first_name, m.id limit ${most}`)
}

export type StandIn = { accountId: string; name: string; forId: string; forName: string; until: Date }

/** Who stands in for this account, and for whom it stands in, now. */
export async function standInsOf(tx: Tx, accountId: string, now: Date): Promise<StandIn[]> {
  const rows = await tx.execute<{
    account_id: string
    name: string
    for_id: string
    for_name: string
    until: string
  }>(sql`
    select r.account_id, a.name, r.stands_in_for as for_id, f.name as for_name, max(r.ends_at) as until
    from reaches r join accounts a on a.id = r.account_id join accounts f on f.id = r.stands_in_for
    where (r.account_id = ${accountId} or r.stands_in_for = ${accountId})
      and r.ended_at is null and r.ends_at > ${now.toISOString()}::timestamptz
    group by 1, 2, 3, 4 order by until, a.name`)
  return rows.map((row) => ({
    ...{ accountId: row.account_id, name: row.name, forId: row.for_id, forName: row.for_name },
    until: new Date(row.until),
  }))
}

/** The reps of a branch other than this one, by name: who can take over, or stand in. */
export async function otherReps(tx: Tx, branchId: string, accountId: string) {
  const people = await tx
    .select({ id: accounts.id, name: accounts.name, role: accounts.role })
    .from(accounts)
    .where(and(eq(accounts.branchId, branchId), ne(accounts.id, accountId), isNull(accounts.endedAt)))
    .orderBy(asc(accounts.name))
  return people.filter(({ role }) => reachesWhatIsGiven(role))
}
