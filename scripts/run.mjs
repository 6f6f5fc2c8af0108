import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { runTypescript } from "./child.mjs"
import { command, Halt } from "./command.mjs"
import { openDatabase } from "./database.mjs"
import { dataDir, isDemo, requireSettings } from "./environment.mjs"
import { install, requireNode } from "./install.mjs"
import { catchMail } from "./mail-catcher.mjs"

command(run)

/** Runs one TypeScript file with the environment that `npm start` would give it, and the owner's access besides. */
async function run() {
  requireNode()
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Halt("Say which file to run: node scripts/run.mjs scripts/invite.ts")
  requireSettings()
  await install()
  const { access } = await openDatabase()
  const env = { ...process.env, ...access, ...(isDemo ? await demoEnvironment() : {}), DATA_DIR: dataDir }
  const { code } = await runTypescript(file, args, { env })
  return code
}

async function demoEnvironment() {
  const mailbox = join(dataDir, "mailbox")
  return {
    MAIL_FROM: process.env.MAIL_FROM ?? "Turnout <turnout@localhost>",
    AUTH_URL: process.env.AUTH_URL ?? runningAddress() ?? `http://localhost:${process.env.PORT ?? 3000}`,
    SMTP_URL: await catchMail(mailbox),
    MAILBOX_DIR: mailbox,
    TURNOUT_DEMO: "1",
  }
}

function runningAddress() {
  const note = join(dataDir, "address")
  return existsSync(note) ? readFileSync(note, "utf8") : undefined
}
