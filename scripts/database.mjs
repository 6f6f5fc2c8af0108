import { join } from "node:path"
import { runTypescript } from "./child.mjs"
import { Halt } from "./command.mjs"
import { appUrl, ensureDatabase, requireServer } from "./databases.mjs"
import { authSecret, dataDir, isDemo } from "./environment.mjs"
import { startPostgres } from "./postgres.mjs"

/** Opens the database that this environment names, brought up to date, and says what a process needs to use it. */
export async function openDatabase() {
  const { url, pid } = isDemo ? await builtIn() : await given()
  return { ...(await migrate(url, authSecret())), pid }
}

/**
 * @param {string} url
 * @param {string} secret
 */
export async function migrate(url, secret) {
  const access = { DATABASE_URL: url, APP_DATABASE_URL: appUrl(url, secret), AUTH_SECRET: secret }
  const { code } = await runTypescript("db/migrate.ts", [], { env: { ...process.env, ...access } })
  if (code !== 0) throw new Halt("")
  return { access }
}

async function builtIn() {
  const server = await startPostgres(join(dataDir, "postgres"))
  await ensureDatabase(server.url("postgres"), "turnout")
  return { url: server.url("turnout"), pid: server.pid }
}

async function given() {
  const url = /** @type {string} */ (process.env.DATABASE_URL)
  await requireServer(url)
  return { url, pid: undefined }
}
