import { existsSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import { runChild } from "./child.mjs"
import { Halt } from "./command.mjs"

/** Says so and stops when this Node is too old to run what is installed. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Halt(
    `Turnout needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  )
}

/** Brings node_modules in line with package-lock.json, or leaves it alone if it is. */
export async function install() {
  if (isInstalled(readLock("package-lock.json"), readLock("node_modules/.package-lock.json"))) return
  console.log("Installing what Turnout needs (once, about a minute)…")
  const [file, args] = npm()
  const { code, output } = await runChild(file, [...args, "ci", "--include=dev", "--include=optional"], {
    output: "keep",
    detached: true,
  })
  if (code !== 0) throw new Halt(`${output.trim()}\nThe installation failed: npm's own words are above.`)
}

/**
 * @param {Packages} wanted
 * @param {Packages} present what npm noted down when it last finished
 */
export function isInstalled(wanted, present) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link || !fitsHere(entry)) return true
    return present[path]?.version === entry.version
  })
}

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }>} Packages */

function fitsHere({ optional, os, cpu, libc }) {
  // npm alone knows which C library is here, and which fallbacks nobody needs.
  if (optional && (libc || !os)) return false
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch))
}

/** @returns {Packages} */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {}
}

function npm() {
  const script = process.env.npm_execpath
  if (script && basename(script) === "npm-cli.js") return [process.execPath, [script]]
  return process.platform === "win32" ? ["cmd.exe", ["/d", "/c", "npm"]] : ["npm", []]
}
