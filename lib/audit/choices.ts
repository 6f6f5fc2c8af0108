import { sql } from "drizzle-orm"
import type { Tx } from "@/db"

type Named = { id: string; name: string }
export type AuditChoices = { people: Named[]; branches: Named[]; ballots: Named[] }

/** Whom and what the audit may be narrowed to. Without a branch a union’s reps are too many to choose from. */
export async function auditChoices(tx: Tx, branchId: string, chosen: string): Promise<AuditChoices> {
  const rows = await tx.execute<Named & { of: keyof AuditChoices }>(sql`
    select 'people' as of, id, name from accounts
    where branch_id::text = ${branchId} or id::text = ${chosen} or role = 'organiser'
      or (role = 'secretary' and ${branchId} = '')
    union all select 'branches', id, name from branches
    union all select 'ballots', id, name from ballots
    order by name, id`)
  const of = (what: keyof AuditChoices) =>
    rows.filter((row) => row.of === what).map(({ id, name }) => ({ id, name }))
  return { people: of("people"), branches: of("branches"), ballots: of("ballots") }
}
