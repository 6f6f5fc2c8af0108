import { sql } from "drizzle-orm"
import type { OwnerDatabase } from "@/db/owner"

/** What belongs to one branch, in tables that name it; whatever else a row names is the whole union’s. */
const own = ["id", "branch_id", "workplace_id", "account_id", "member_id", "entry_id", "subject_id"]
const tables = {
  branches: sql`true`,
  workplaces: sql`true`,
  accounts: sql`role = 'rep'`,
  reaches: sql`true`,
  members: sql`true`,
  roll_entries: sql`true`,
  roll_events: sql`true`,
  contact_attempts: sql`true`,
  pledges: sql`true`,
  undoings: sql`true`,
  audit: sql`branch_id is not null`,
  member_counts: sql`true`,
  workplace_tallies: sql`true`,
}
/** Names that must differ from one branch to the next. */
const distinct = ["name", "email", "number"]

/**
 * Copies everything in a union of one ballot until there is `times` as much of it: the database's own triggers would do
 * the same sums once a row, and take most of an hour over half a million members.
 */
export async function multiply(db: OwnerDatabase, times: number): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    for (const [table, which] of Object.entries(tables)) {
      const columns = await tx.execute<{
        name: string
      }>(sql`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'
        order by ordinal_position`)
      const names = columns.map(({ name }) => name)
      await tx.execute(sql`insert into ${sql.identifier(table)} (${sql.join(names.map(sql.identifier), sql`, `)})
        select ${sql.join(names.map(copied), sql`, `)} from ${sql.identifier(table)}
        cross join generate_series(2, ${times}) as nth where ${which}`)
    }
  })
}

function copied(name: string) {
  const column = sql.identifier(name)
  if (own.includes(name)) return sql`md5(${column}::text || nth)::uuid`
  return distinct.includes(name) ? sql`${column} || ' ' || nth` : column
}
