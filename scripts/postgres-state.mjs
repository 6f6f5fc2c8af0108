import { spawnSync } from "node:child_process"
import { readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * What PostgreSQL wrote about itself in its data folder, checked against the processes that exist.
 * @param {string} data
 */
export function postgresState(data) {
  const lines = readPidFile(data)
  const pid = Number(lines[0])
  if (!pid || !isAlive(pid)) return undefined
  if (!isPostgres(pid, data)) {
    disown(data, lines)
    return undefined
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {any} */ (error).code === "EPERM"
  }
}

function readPidFile(data) {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")
  } catch {
    return []
  }
}

function isPostgres(pid, data) {
  if (process.platform === "win32") return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch (error) {
    // A killed server that nobody has reaped still has a number, but no working directory.
    if (process.platform === "linux" && /** @type {any} */ (error).code === "ENOENT") return false
    return /postgres/.test(
      spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout ?? "",
    )
  }
}

/**
 * After a power cut the number may belong to another program, and PostgreSQL would then refuse to start. The
 * rest of the file stays: with it PostgreSQL sees whether old backends still hold the shared memory.
 */
function disown(data, [, ...rest]) {
  writeFileSync(join(data, "postmaster.pid"), ["2147483647", ...rest].join("\n"))
}
