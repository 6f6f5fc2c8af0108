import { createHmac } from "node:crypto"
import { Halt } from "./command.mjs"

/**
 * The same database as seen by the web app, which never holds the owner's password.
 * @param {string} ownerUrl
 * @param {string} secret
 */
export function appUrl(ownerUrl, secret) {
  const url = new URL(ownerUrl)
  url.username = "app_login"
  url.password = createHmac("sha256", secret).update("app_login").digest("hex")
  return url.href
}

/**
 * The same, through a pooler that may hand each transaction another connection: what one prepared is unknown to the next.
 * @param {string} poolerUrl
 * @param {string} secret
 */
export function pooledUrl(poolerUrl, secret) {
  const url = new URL(appUrl(poolerUrl, secret))
  if (!url.searchParams.has("prepare")) url.searchParams.set("prepare", "false")
  return url.href
}

/** @param {string} url of a server that someone else runs */
export async function requireServer(url) {
  await withServer(url, async (sql) => {
    const [{ version }] = await sql`select current_setting('server_version_num')::int as version`
    if (version < 140000)
      throw new Halt(
        `Turnout needs PostgreSQL 14 or newer; DATABASE_URL leads to ${Math.floor(version / 10000)}.`,
      )
  })
}

/**
 * @param {string} url of any database on the server
 * @param {string} name
 */
export async function ensureDatabase(url, name) {
  await withServer(url, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (!found) await sql.unsafe(`create database "${name}" template template0 encoding 'UTF8'`)
  })
}

/**
 * @param {string} url
 * @param {string} prefix
 * @param {(rest: string) => boolean} isOld
 */
export async function dropDatabases(url, prefix, isOld) {
  await withServer(url, async (sql) => {
    const rows = await sql`select datname from pg_database where starts_with(datname, ${prefix})`
    for (const { datname } of rows)
      if (isOld(datname.slice(prefix.length)))
        await sql.unsafe(`drop database if exists "${datname}" with (force)`)
  })
}

async function withServer(url, work) {
  const { default: postgres } = await import("postgres")
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await work(sql)
  } catch (error) {
    throw error instanceof Halt
      ? error
      : new Halt(`Cannot use the database at ${new URL(url).host}: ${reason(error)}`)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

function reason(error) {
  const words = {
    ECONNREFUSED: "nothing answers there",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "no such host",
  }
  return `${words[error.code] ?? error.message} (${error.code ?? "no code"}). Check DATABASE_URL.`
}
