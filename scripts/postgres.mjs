import { closeSync, openSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs"
import { setTimeout as sleep } from "node:timers/promises"
import { startChild } from "./child.mjs"
import { Halt, onStop } from "./command.mjs"
import { freePort } from "./ports.mjs"
import { postgresBinaries } from "./postgres-binaries.mjs"
import { initialise, ownerPassword } from "./postgres-init.mjs"
import { postgresState } from "./postgres-state.mjs"
import { giveTo, postgresUser } from "./postgres-user.mjs"
import { joinUsers } from "./postgres-users.mjs"

/**
 * Starts PostgreSQL on a data folder, or joins the one that runs there. The last command to leave stops it.
 * @param {string} folder
 * @param {{ durable?: boolean }} [options] durable: false is for tests, whose data nobody keeps
 */
export async function startPostgres(folder, { durable = true } = {}) {
  const native = postgresBinaries()
  if (!native)
    throw new Halt(
      `There is no built-in database for ${process.platform} on ${process.arch}: set DATABASE_URL.`,
    )
  const password = ownerPassword(folder)
  const setting = postgresUser(native, folder)
  await initialise(setting, folder, password)
  const { state, isFresh } = await joinOrLaunch(setting, folder, durable)
  const leave = joinUsers(folder, isFresh)
  onStop(() => leave() && shutDown(folder, state.pid))
  return {
    pid: state.pid,
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${state.port}/${database}`,
  }
}

async function joinOrLaunch(setting, folder, durable) {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const state = postgresState(folder)
    if (state?.ready) return { state, isFresh: false }
    if (!state) {
      const launched = await launch(setting, folder, durable)
      if (launched) return { state: launched, isFresh: true }
    }
    await sleep(100)
  }
  throw new Halt(`The database did not get ready within a minute: see ${folder}.log`)
}

/** Resolves to undefined when another process holds the folder, or an old one has not quite gone. */
async function launch({ native, prefix, options, owner }, folder, durable) {
  giveTo(owner, folder)
  const log = openLog(folder)
  const port = await freePort()
  const [file, ...args] = [
    ...prefix,
    `${native}/bin/postgres`,
    "-D",
    realpathSync(folder),
    ...settings(port, durable),
  ]
  const child = startChild(file, args, {
    ...options,
    stdio: ["ignore", log.handle, log.handle],
    detached: true,
  })
  closeSync(log.handle)
  let failure
  child.once("error", (error) => {
    failure = error
  })
  while (child.exitCode === null && child.signalCode === null && !failure) {
    const state = postgresState(folder)
    if (state?.ready && state.pid === child.pid) {
      child.unref()
      return state
    }
    await sleep(20)
  }
  const said = readFileSync(`${folder}.log`).subarray(log.size).toString()
  if (/lock file .* already exists|shared memory block .* is still in use/.test(said)) return undefined
  const reason = said.match(/FATAL: {2}(.*)/)?.[1] ?? failure?.message ?? said.trim().split("\n").at(-1)
  throw new Halt(`The database would not start: ${reason} (see ${folder}.log)`)
}

function settings(port, durable) {
  const chosen = { listen_addresses: "127.0.0.1", port, unix_socket_directories: "", timezone: "UTC" }
  const careless = durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }
  return Object.entries({ ...chosen, ...careless }).flatMap(([name, value]) => ["-c", `${name}=${value}`])
}

function openLog(folder) {
  const path = `${folder}.log`
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) rmSync(path)
  return { handle: openSync(path, "a", 0o600), size: size > 10_000_000 ? 0 : size }
}

/** SIGINT ends sessions and writes a checkpoint; SIGQUIT is for when that hangs. */
async function shutDown(folder, pid) {
  const signal = (name) => {
    try {
      process.kill(pid, name)
    } catch {}
  }
  signal("SIGINT")
  for (let waited = 0; waited < 12_000; waited += 50) {
    if (postgresState(folder)?.pid !== pid) return
    if (waited === 8_000) signal("SIGQUIT")
    await sleep(50)
  }
}
