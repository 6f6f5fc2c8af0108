import { spawn } from "node:child_process"
import { isStopping, onStop } from "./command.mjs"

/**
 * Starts a process that never outlives this one, and resolves when it ends.
 * @param {string} file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { output?: "show" | "keep" | "keep-stdout" }} [options]
 */
export async function runChild(file, args, { output = "show", ...options } = {}) {
  const stdio = {
    show: /** @type {const} */ (["inherit", "inherit", "inherit"]),
    keep: /** @type {const} */ (["ignore", "pipe", "pipe"]),
    "keep-stdout": /** @type {const} */ (["ignore", "pipe", "inherit"]),
  }[output]
  const child = startChild(file, args, { ...options, stdio: [...stdio] })
  const forget = onStop(() => endChild(child))
  let kept = ""
  const keep = (chunk) => {
    kept += chunk
  }
  child.stdout?.setEncoding("utf8").on("data", keep)
  child.stderr?.setEncoding("utf8").on("data", keep)
  const code = await ended(child)
  forget()
  // A child that was stopped with us has not failed: wait for our own exit instead of reporting it.
  if (isStopping()) await new Promise(() => {})
  return { code, output: kept }
}

/**
 * @param {string} file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options detached: out of reach of the terminal's Ctrl-C
 */
export function startChild(file, args, { detached = false, ...options }) {
  const leads = detached && process.platform !== "win32"
  const child = spawn(file, args, { ...options, detached: leads, windowsHide: true })
  if (leads) leaders.add(child)
  return child
}

/** Runs one of our own TypeScript files. */
export function runTypescript(file, args, options) {
  return runChild(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], options)
}

/**
 * SIGTERM to the child and its own children, SIGKILL when five seconds were not enough.
 * @param {import("node:child_process").ChildProcess} child
 */
export async function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const done = ended(child)
  signal(child, "SIGTERM")
  const late = setTimeout(() => signal(child, "SIGKILL"), 5000)
  await done
  clearTimeout(late)
  signal(child, "SIGKILL")
}

/** @returns {Promise<number>} */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1)
  return new Promise((resolve, reject) => {
    child.once("error", reject)
    child.once("exit", (code) => resolve(code ?? 1))
  })
}

/** @type {WeakSet<import("node:child_process").ChildProcess>} */
const leaders = new WeakSet()

function signal(child, name) {
  try {
    // A detached child leads its own group, so its workers go with it.
    process.kill(leaders.has(child) ? -child.pid : child.pid, name)
  } catch {}
}
