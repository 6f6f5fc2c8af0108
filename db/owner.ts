import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import * as schema from "./schema"

/** The owner's database, past row-level security: for the commands in `scripts/`, the demo union and the tests' cast. */
export type OwnerDatabase = PostgresJsDatabase<typeof schema> & { $client: postgres.Sql }

export function openAsOwner(url: string): OwnerDatabase {
  return drizzle({ client: postgres(url, { max: 4, onnotice: () => {} }), schema, casing: "snake_case" })
}
