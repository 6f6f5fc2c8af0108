import { rmSync } from "node:fs"
import { join } from "node:path"
import { findChromium } from "./chromium.mjs"
import { Halt } from "./command.mjs"
import { migrate } from "./database.mjs"
import { dropDatabases, ensureDatabase, requireServer } from "./databases.mjs"
import { authSecret, dataDir } from "./environment.mjs"
import { catchMail } from "./mail-catcher.mjs"
import { freePort } from "./ports.mjs"
import { startPostgres } from "./postgres.mjs"
import { postgresBinaries } from "./postgres-binaries.mjs"
import { isAlive } from "./postgres-state.mjs"
import { serve } from "./serve.mjs"

/** A fresh, migrated database and a mailbox: what every test may count on. */
export async function testDatabase() {
  const url = await testPostgres()
  const name = `turnout_test_${process.pid}`
  await dropDatabases(
    url("postgres"),
    "turnout_test_",
    (pid) => !isAlive(Number(pid)) || Number(pid) === process.pid,
  )
  await ensureDatabase(url("postgres"), name)
  const { access } = await migrate(url(name), authSecret(folder))
  const mailbox = join(folder, "mailbox")
  rmSync(mailbox, { recursive: true, force: true })
  return {
    ...access,
    TURNOUT_DEMO: "1",
    MAILBOX_DIR: mailbox,
    SMTP_URL: await catchMail(mailbox),
    DATA_DIR: folder,
  }
}

/** The production build and a browser, for the page tests. */
export async function testServer({ DATABASE_URL: _owner, ...env }) {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const { pid } = await serve({
    port,
    host: "127.0.0.1",
    env: { ...env, AUTH_URL: address, MAIL_FROM: "Turnout <turnout@localhost>" },
  })
  return { BASE_URL: address, AUTH_URL: address, PRODUCT_PID: String(pid), ...(await findChromium()) }
}

const folder = join(dataDir, "test")

async function testPostgres() {
  if (postgresBinaries()) return (await startOrReplace()).url
  const given = process.env.DATABASE_URL
  if (!given)
    throw new Halt(
      "There is no built-in database for this machine: set DATABASE_URL to a server for the tests.",
    )
  await requireServer(given)
  return (name) => Object.assign(new URL(given), { pathname: `/${name}` }).href
}

async function startOrReplace() {
  const data = join(folder, "postgres")
  try {
    return await startPostgres(data, { durable: false })
  } catch (error) {
    // Written without fsync, it may not survive a power cut; nobody needs what was in it.
    console.error(`${error.message}\nMaking a new test database…`)
    rmSync(data, { recursive: true, force: true })
    return startPostgres(data, { durable: false })
  }
}
