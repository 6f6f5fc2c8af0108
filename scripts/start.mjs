import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { watchAssets } from "./assets.mjs"
import { build } from "./build.mjs"
import { runTypescript } from "./child.mjs"
import { command, Halt, onStop } from "./command.mjs"
import { openDatabase } from "./database.mjs"
import { dataDir, isDemo, requireSettings } from "./environment.mjs"
import { install, requireNode } from "./install.mjs"
import { catchMail } from "./mail-catcher.mjs"
import { choosePort } from "./ports.mjs"
import { isAlive } from "./postgres-state.mjs"
import { serve } from "./serve.mjs"
import { keepWorking } from "./work.mjs"

const dev = process.argv.includes("--dev")

command(start, { whenAsked: 0 })

async function start() {
  requireNode()
  requireSettings()
  if (process.env.PORT) await choosePort(process.env.PORT)
  await install()
  console.log(isDemo ? "Starting the database…" : "Checking the database…")
  const { access, pid } = await openDatabase()
  const signIns = isDemo ? await loadDemo(access) : []
  if (dev) await watchAssets("dev")
  else {
    const problem = await build()
    if (problem) throw new Halt(problem)
  }
  const port = await choosePort(process.env.PORT)
  const address = process.env.AUTH_URL ?? `http://localhost:${port}`
  const env = await webEnvironment(access, address)
  const web = await serve({ port, host: process.env.HOST || (isDemo ? "127.0.0.1" : undefined), dev, env })
  void keepWorking(env)
  welcome(address, port, signIns)
  return Promise.race([web.ended, databaseGone(pid)])
}

async function webEnvironment({ DATABASE_URL: _owner, ...access }, address) {
  const always = { ...access, AUTH_URL: address, DATA_DIR: dataDir }
  if (!isDemo) return always
  const mailbox = join(dataDir, "mailbox")
  rememberAddress(address)
  return {
    ...always,
    MAIL_FROM: process.env.MAIL_FROM ?? "Turnout <turnout@localhost>",
    SMTP_URL: await catchMail(mailbox),
    MAILBOX_DIR: mailbox,
    TURNOUT_DEMO: "1",
  }
}

/** The port may have moved, and an invitation made by another command has to name the right one. */
function rememberAddress(address) {
  const note = join(dataDir, "address")
  writeFileSync(note, address)
  onStop(() => rmSync(note, { force: true }))
}

async function loadDemo(access) {
  const { code, output } = await runTypescript("db/demo.ts", [], {
    env: { ...process.env, ...access },
    output: "keep-stdout",
  })
  if (code !== 0) throw new Halt("")
  return JSON.parse(output.trim().split("\n").at(-1) ?? "{}").signIns ?? []
}

function welcome(address, port, signIns) {
  console.log(`\nTurnout is ready: ${address}${isDemo ? "" : ` (listening on port ${port})`}\n`)
  if (!isDemo) return
  console.log("This is the demo. Sign in as:")
  const width = Math.max(0, ...signIns.map(({ email }) => email.length))
  for (const { role, name, email } of signIns) console.log(`  ${email.padEnd(width)}  ${name}, ${role}`)
  console.log(`The sign-in code arrives at ${address}/mailbox\n`)
  console.log("Ctrl-C stops it. What was saved stays saved.")
}

async function databaseGone(pid) {
  return new Promise((_, reject) => {
    if (pid)
      setInterval(
        () => isAlive(pid) || reject(new Halt(`The database stopped: see ${dataDir}/postgres.log`)),
        2000,
      )
  })
}
