import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { ListRow } from "./pledge-list-csv"
import type { Listed } from "./terms"

/** Which members a list holds: of one ballot, and of one branch, workplace or pledge where that is named. */
export type WhichMembers = { ballotId: string; branchId: string; workplaceId: string; listed: Listed | "" }

type Row = Omit<ListRow, "pledgedOn" | "lastAttemptOn" | "askedNot"> & {
  pledged_on: string | null
  last_attempt_on: string | null
  asked_not: boolean
}

/** The list's rows by workplace and name, fetched a batch at a time: however long it is, a batch is all that is held. */
export async function* pledgeListRows(tx: Tx, which: WhichMembers): AsyncGenerator<ListRow[]> {
  // A reader who stops reading must not keep a connection for ever.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`)
  await tx.execute(sql`declare pledge_list no scroll cursor for
    select m.number, m.first_name || ' ' || m.last_name as name, w.name as workplace, e.name as employer,
      m.phone, m.email, coalesce(r.pledge, 'not_asked') as pledge, r.evidence,
      (r.pledged_at at time zone 'Europe/London')::date::text as pledged_on,
      (r.last_attempt_at at time zone 'Europe/London')::date::text as last_attempt_on,
      r.asked_not_to_be_contacted_at is not null as asked_not
    from roll_entries r join members m on m.id = r.member_id
    join workplaces w on w.id = r.workplace_id join employers e on e.id = w.employer_id
    where ${onList(which)} order by w.name, w.id, m.last_name, m.first_name, m.number`)
  while (true) {
    const rows = await tx.execute<Row>(sql`fetch 2000 from pledge_list`)
    if (rows.length === 0) return
    yield rows.map(rowOf)
  }
}

export async function peopleOnList(tx: Tx, which: WhichMembers): Promise<number> {
  const [row] = await tx.execute<{ people: number }>(
    sql`select count(*)::int as people from roll_entries r where ${onList(which)}`,
  )
  return row?.people ?? 0
}

function onList({ ballotId, branchId, workplaceId, listed }: WhichMembers): SQL {
  const conditions = [sql`r.ballot_id = ${ballotId} and r.left_on is null`]
  if (branchId) conditions.push(sql`r.branch_id = ${branchId}`)
  if (workplaceId) conditions.push(sql`r.workplace_id = ${workplaceId}`)
  if (listed) conditions.push(withPledge(listed))
  return sql.join(conditions, sql` and `)
}

function withPledge(listed: Listed): SQL {
  if (listed === "to_ask") {
    return sql`r.asked_not_to_be_contacted_at is null
      and (r.pledge is null or r.pledge not in ('posted', 'wont_vote', 'rather_not_say'))`
  }
  return listed === "not_asked" ? sql`r.pledge is null` : sql`r.pledge = ${listed}`
}

function rowOf({ pledged_on, last_attempt_on, asked_not, ...row }: Row): ListRow {
  return { ...row, pledgedOn: pledged_on, lastAttemptOn: last_attempt_on, askedNot: asked_not }
}
