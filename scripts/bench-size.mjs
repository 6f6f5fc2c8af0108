import { rmSync } from "node:fs"
import { join } from "node:path"
import { build } from "./build.mjs"
import { endChild, runTypescript, startChild } from "./child.mjs"
import { command, Halt, onStop } from "./command.mjs"
import { migrate } from "./database.mjs"
import { dropDatabases, ensureDatabase } from "./databases.mjs"
import { authSecret, dataDir } from "./environment.mjs"
import { install, requireNode } from "./install.mjs"
import { catchMail } from "./mail-catcher.mjs"
import { freePort } from "./ports.mjs"
import { startPostgres } from "./postgres.mjs"
import { isAlive } from "./postgres-state.mjs"
import { testServer } from "./test-surroundings.mjs"
import { keepWorking } from "./work.mjs"

const nobody = "00000000-0000-0000-0000-000000000000"
const folder = join(dataDir, "bench")

command(benchSize)

/** The product and its floor side by side, in a union of one size. */
async function benchSize() {
  requireNode()
  await install()
  const problem = await build()
  if (problem) throw new Halt(problem)
  const access = await benchDatabase()
  const server = await testServer(access)
  const { DATABASE_URL: _owner, ...worker } = access
  keepWorking(worker).catch(console.error)
  const FLOOR_URL = await startFloor(access)
  const env = { ...process.env, ...access, ...server, FLOOR_URL }
  const { code } = await runTypescript("tests/bench/run.ts", process.argv.slice(2), { env })
  return code
}

/** A database of its own that writes to the disk before it says so, as in earnest. */
async function benchDatabase() {
  const { url } = await startPostgres(join(folder, "postgres"))
  const name = `turnout_bench_${process.pid}`
  const isOld = (pid) => !isAlive(Number(pid)) || Number(pid) === process.pid
  const drop = () => dropDatabases(url("postgres"), "turnout_bench_", isOld)
  await drop()
  await ensureDatabase(url("postgres"), name)
  onStop(drop)
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

async function startFloor(access) {
  const port = await freePort()
  const child = startChild(process.execPath, ["--import", "tsx", "tests/bench/bare-server.ts"], {
    env: { ...process.env, ...access, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: true,
  })
  onStop(() => endChild(child))
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const answers = await fetch(`http://127.0.0.1:${port}/members?rep=${nobody}`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return `http://localhost:${port}`
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Halt("The floor did not answer.")
}
