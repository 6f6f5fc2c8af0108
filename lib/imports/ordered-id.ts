import { type SQL, sql } from "drizzle-orm"

/** An id for the nth row of a load, each after the one before: an index takes such ids twice as quickly as any others. */
export const orderedId = (nth: SQL) =>
  sql`(lpad(to_hex((select (extract(epoch from now()) * 1000)::bigint) + ${nth}), 12, '0') || substr(gen_random_uuid()::text, 15))::uuid`
