import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isAlive } from "./postgres-state.mjs"

/**
 * Notes that this process uses the server on a folder.
 * @returns {() => boolean} leaves, and says whether nobody is left
 */
export function joinUsers(folder, isFresh) {
  const users = `${folder}.users`
  // A fresh server has no users yet: what lies here is from a start that was killed.
  if (isFresh) rmSync(users, { recursive: true, force: true })
  mkdirSync(users, { recursive: true })
  const mine = join(users, String(process.pid))
  writeFileSync(mine, "")
  return () => {
    rmSync(mine, { force: true })
    return !readdirSync(users).some((pid) => isAlive(Number(pid)))
  }
}
