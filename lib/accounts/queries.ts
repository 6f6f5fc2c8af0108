import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Role } from "./terms"

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  branchId: string | null
  branch: string | null
  mayExport: boolean
  maySeeAddresses: boolean
  endedAt: Date | null
  /** Their invitation could not be mailed. */
  isMailUnsent: boolean
  invitedAt: Date
  lastSeenAt: Date | null
  workplaces: { id: string; name: string }[]
}

type Row = {
  id: string
  name: string
  email: string
  role: Role
  branch_id: string | null
  branch: string | null
  may_export: boolean
  may_see_addresses: boolean
  ended_at: string | null
  is_mail_unsent: boolean
  invited_at: string
  last_seen_at: string | null
  workplaces: { id: string; name: string }[]
}

/** Everyone with an account that the actor sees, by name; those whose account has been ended last. */
export function everyone(tx: Tx): Promise<Person[]> {
  return people(tx, sql`true`)
}

/** One of them; undefined when there is none in reach. */
export async function personById(tx: Tx, accountId: string): Promise<Person | undefined> {
  return (await people(tx, sql`a.id = ${accountId}`))[0]
}

async function people(tx: Tx, which: ReturnType<typeof sql>): Promise<Person[]> {
  const rows = await tx.execute<Row>(sql`
    with seen as (select account_id, max(last_seen_at) as at from sessions group by account_id),
    held as (
      select r.account_id, json_agg(json_build_object('id', w.id, 'name', w.name) order by w.name) as workplaces
      from reaches r join workplaces w on w.id = r.workplace_id
      where r.ended_at is null and r.stands_in_for is null group by r.account_id
    )
    select a.id, a.name, a.email, a.role, a.branch_id, b.name as branch, a.export_granted_at is not null as may_export,
      a.addresses_granted_at is not null as may_see_addresses, a.ended_at,
      a.mail_failed_at is not null as is_mail_unsent, a.invited_at, seen.at as last_seen_at, coalesce(held.workplaces, '[]') as workplaces
    from accounts a left join branches b on b.id = a.branch_id
    left join seen on seen.account_id = a.id left join held on held.account_id = a.id
    where ${which} order by a.ended_at is not null, a.name, a.id`)
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, email: row.email, role: row.role },
    ...{ branchId: row.branch_id, branch: row.branch, mayExport: row.may_export },
    maySeeAddresses: row.may_see_addresses,
    isMailUnsent: row.is_mail_unsent,
    endedAt: row.ended_at ? new Date(row.ended_at) : null,
    invitedAt: new Date(row.invited_at),
    lastSeenAt: row.last_seen_at ? new Date(row.last_seen_at) : null,
    workplaces: row.workplaces,
  }))
}
