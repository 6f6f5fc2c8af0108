import { randomBytes } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { Halt } from "./command.mjs"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))
if (existsSync(".env")) process.loadEnvFile?.(".env")

export const dataDir = resolve(process.env.DATA_DIR || ".data")

/** Given a DATABASE_URL Turnout is in earnest; without one it is the demo, on a database of its own. */
export const isDemo = !process.env.DATABASE_URL

/** What only the person who runs it can say, asked for all at once. */
export function requireSettings() {
  const missing = [
    databaseProblem("DATABASE_URL"),
    process.env.POOLER_DATABASE_URL && databaseProblem("POOLER_DATABASE_URL"),
    process.env.REPLICA_DATABASE_URL && databaseProblem("REPLICA_DATABASE_URL"),
    webProblem(
      "AUTH_URL",
      ["http:", "https:"],
      "https://turnout.example.org",
      "the address people open it at",
    ),
    webProblem("SMTP_URL", ["smtp:", "smtps:"], "smtps://user:password@mail.example.org", "the mail server"),
  ].filter(Boolean)
  if (!isDemo && missing.length > 0) throw new Halt(missing.join("\n"))
}

/** @param {string} folder */
export function authSecret(folder = dataDir) {
  if (process.env.AUTH_SECRET) return process.env.AUTH_SECRET
  const path = join(folder, "auth-secret")
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o711 })
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600 })
  }
  return readFileSync(path, "utf8").trim()
}

/**
 * The environment without what a child must not inherit. HOSTNAME would end up in redirects; the owner's
 * addresses pass by row-level security.
 */
export function cleanEnvironment() {
  const { DATABASE_URL: _owner, HOSTNAME: _host, NODE_OPTIONS: _options, ...others } = process.env
  const { POOLER_DATABASE_URL: _pooler, REPLICA_DATABASE_URL: _replica, ...rest } = others
  // Next would otherwise read .env itself and put DATABASE_URL back.
  return { ...rest, __NEXT_PROCESSED_ENV: "true", NEXT_TELEMETRY_DISABLED: "1" }
}

const EXAMPLE = "postgres://turnout:password@db.example.org:5432/turnout"

function databaseProblem(name) {
  const url = parse(process.env[name])
  const isWhole = url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1
  return isWhole ? undefined : `Set ${name} to the database's whole address, for example ${EXAMPLE}`
}

function webProblem(name, protocols, example, meaning) {
  const url = parse(process.env[name])
  return url && protocols.includes(url.protocol)
    ? undefined
    : `Set ${name} to ${meaning}, for example ${name}=${example}`
}

function parse(text) {
  return text && URL.canParse(text) ? new URL(text) : undefined
}
