import { sql } from "drizzle-orm"
import { type AnyPgColumn, customType, timestamp, uuid } from "drizzle-orm/pg-core"

export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`)

/** A moment, read as a Date. */
export const moment = () => timestamp({ withTimezone: true })

export const momentNow = () => moment().notNull().defaultNow()

/** `column in ('a', 'b')` for a check constraint over a closed list of terms. */
export function oneOf(column: AnyPgColumn, terms: readonly string[]) {
  return sql`${column} in (${sql.raw(terms.map((term) => `'${term}'`).join(", "))})`
}

export const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" })

/** Which transaction: a whole number, as text, that never comes round again. */
export const transaction = customType<{ data: string }>({ dataType: () => "xid8" })
