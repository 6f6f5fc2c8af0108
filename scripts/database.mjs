import { join } from "node:path"
import { runTypescript } from "./child.mjs"
import { Halt } from "./command.mjs"
import { appUrl, ensureDatabase, pooledUrl, requireServer } from "./databases.mjs"
import { authSecret, dataDir, isDemo } from "./environment.mjs"
import { startPostgres } from "./postgres.mjs"

/** Opens the database that this environment names, brought up to date, and says what a process needs to use it. */
export async function openDatabase() {
  const { url, pid } = isDemo ? await builtIn() : await given()
  const { access } = await migrate(url, authSecret())
  return { access: isDemo ? access : { ...access, ...otherWays(authSecret()) }, pid }
}

/** Through a pooler for every short question, and to a replica for the long ones, where a deployment has them. */
function otherWays(secret) {
  const { POOLER_DATABASE_URL: pooler, REPLICA_DATABASE_URL: replica } = process.env
  return {
    ...(pooler && { APP_POOLER_URL: pooledUrl(pooler, secret) }),
    ...(replica && { APP_REPLICA_URL: appUrl(replica, secret) }),
  }
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
