import { type SQL, sql } from "drizzle-orm"
import type { OwnerDatabase } from "@/db/owner"

/** What a row names that belongs to one branch; whatever else it names is the whole union’s. */
const own = ["id", "branch_id", "workplace_id", "account_id", "member_id", "entry_id", "subject_id"]
/** What must differ from one branch to the next. */
const distinct = ["name", "email", "number"]

const tables: Record<string, { rows?: SQL; shared?: string }> = {
  branches: {},
  workplaces: {},
  accounts: { rows: sql`role = 'rep'` },
  reaches: { rows: sql`account_id in (select id from accounts where role = 'rep')` },
  members: {},
  roll_entries: {},
  roll_events: { shared: "account_id" },
  contact_attempts: {},
  pledges: {},
  undoings: {},
  audit: { rows: sql`branch_id is not null` },
  member_counts: {},
  branch_counts: {},
}

/**
 * Copies all there is of a union of one ballot until there is `times` as much: its triggers, which keep the counts, would
 * do the same sums for each row, and take most of an hour over half a million members.
 */
export async function multiply(db: OwnerDatabase, times: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, { rows = sql`true`, shared }] of Object.entries(tables)) {
      const columns = await tx.execute<{ name: string }>(sql`select column_name as name
        from information_schema.columns where table_schema = 'public' and table_name = ${table}
          and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`)
      const names = columns.map(({ name }) => name)
      const copies = names.map((name) => (name === shared ? sql.identifier(name) : copied(name)))
      await tx.execute(sql`insert into ${sql.identifier(table)} (${list(names.map((name) => sql.identifier(name)))})
        select ${list(copies)} from ${sql.identifier(table)}, generate_series(2, ${times}::int) as nth
        where ${rows} order by nth`)
    }
  })
}

const list = (parts: Parameters<typeof sql.join>[0]) => sql.join(parts, sql`, `)

function copied(name: string) {
  const column = sql.identifier(name)
  if (own.includes(name)) return asId(sql`md5(${column}::text || nth)`)
  return distinct.includes(name) ? sql`${column} || ' ' || nth` : column
}

/** A digest as an id of version 4: an id of no version is turned away before it is looked for. */
const asId = (digest: SQL) => sql`overlay(overlay(${digest} placing '4' from 13) placing '8' from 17)::uuid`
