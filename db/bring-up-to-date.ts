import { createHmac } from "node:crypto"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { drizzle } from "drizzle-orm/postgres-js"
import { migrate } from "drizzle-orm/postgres-js/migrator"
import { runMigrations } from "graphile-worker"
import postgres from "postgres"
import { quietly, readAsLibpq } from "./queue"

/** Brings the database to this version: roles, tables with their policies, what the database keeps, rights. */
export async function bringUpToDate(ownerUrl: string, authSecret: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(hashtext('turnout migrations'))`
    await run(sql, "roles")
    await run(sql, "reach")
    await migrate(drizzle(sql), { migrationsFolder: fileURLToPath(new URL("migrations", import.meta.url)) })
    await run(sql, "told")
    await run(sql, "kept")
    await run(sql, "replacements")
    await run(sql, "counts")
    await run(sql, "turns")
    await run(sql, "weeks")
    await run(sql, "session")
    await run(sql, "passkeys")
    await run(sql, "statistics")
    await run(sql, "imports")
    await run(sql, "audit")
    await run(sql, "closing")
    await run(sql, "digests")
    await run(sql, "join")
    await run(sql, "places")
    await run(sql, "merges")
    await run(sql, "find")
    await run(sql, "grants")
    await runMigrations({ connectionString: readAsLibpq(ownerUrl), logger: quietly, noHandleSignals: true })
    await run(sql, "jobs")
    await sql.unsafe(`alter role app_login password '${loginPassword(authSecret)}'`)
  } finally {
    await sql.end()
  }
}

/** The login role's password follows from the deployment's secret, so every process knows it and no file holds it. */
function loginPassword(authSecret: string) {
  return createHmac("sha256", authSecret).update("app_login").digest("hex")
}

async function run(sql: postgres.Sql, name: string) {
  await sql.unsafe(await readFile(new URL(`sql/${name}.sql`, import.meta.url), "utf8"))
}
