import { createHash, createHmac } from "node:crypto"
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildAssets } from "./assets.mjs"
import { runChild } from "./child.mjs"
import { cleanEnvironment } from "./environment.mjs"

/**
 * Builds the web app unless the last build was of these very sources.
 * @returns {Promise<string | undefined>} what went wrong
 */
export async function build() {
  const sources = fingerprint()
  const isBuilt = existsSync(STAMP) && existsSync("public/worker.js") && existsSync("public/built")
  if (isBuilt && readFileSync(STAMP, "utf8") === sources) return undefined
  console.log("Building (about a minute)…")
  rmSync(STAMP, { force: true })
  const build = sources.slice(0, 12)
  await buildAssets(build)
  const { code, output } = await runChild(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...cleanEnvironment(), ...sharedKey(), NODE_ENV: "production", TURNOUT_BUILD: build },
    output: "keep",
    detached: true,
  })
  if (code !== 0) return `${output.trim()}\nThe build failed.`
  writeFileSync(STAMP, sources)
}

/** Two machines of one deployment, each with a build of its own, must understand each other’s forms. */
function sharedKey() {
  const secret = process.env.AUTH_SECRET
  if (!secret) return {}
  const key = createHmac("sha256", secret).update("server actions").digest("base64")
  return { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key }
}

const STAMP = ".next/turnout-sources"
const MADE = /^public\/(built\/|worker\.js$)/
const FOLDERS = ["app", "components", "db", "lib", "public"]
const NOT_BUILT = /^(next-env\.d\.ts|biome\.json|.*\.tsbuildinfo|(playwright|drizzle)\.config\.ts)$/

function fingerprint() {
  const hash = createHash("sha256").update(process.version).update(JSON.stringify(sharedKey()))
  const configs = readdirSync(".").filter((name) => /\.(json|m?[jt]s)$/.test(name) && !NOT_BUILT.test(name))
  for (const path of [...configs, "scripts/assets.mjs", ...FOLDERS.flatMap(filesIn)].sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0")
  return hash.digest("hex")
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => !MADE.test(path) && statSync(path).isFile())
}
