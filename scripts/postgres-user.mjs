import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it as is; root runs it in a user namespace, where
 * the files stay root's; where that is forbidden (most containers), as an account of its own.
 * @param {string} native
 * @param {string} data
 * @returns {Setting}
 */
export function postgresUser(native, data) {
  if (process.getuid?.() !== 0) return { native, prefix: [], options: {} }
  if (spawnSync("unshare", [...NAMESPACE, "true"], { stdio: "ignore" }).status === 0)
    return { native, prefix: ["unshare", ...NAMESPACE], options: {}, owner: { uid: 0, gid: 0 } }
  const owner = account()
  return { native: moveWithinReach(native, data, owner), prefix: [], options: { ...owner, cwd: "/" }, owner }
}

/**
 * @typedef {{ uid: number, gid: number }} Owner
 * @typedef {{ native: string, prefix: string[], options: object, owner?: Owner }} Setting
 */

/** Gives a path, and all below it, to the account that PostgreSQL runs as. */
export function giveTo(owner, path) {
  if (owner && statSync(path).uid !== owner.uid)
    spawnSync("chown", ["-RH", `${owner.uid}:${owner.gid}`, path])
}

const NAMESPACE = ["--user", "--map-user=65534", "--map-group=65534"]
const ACCOUNT = "turnout-db"

function account() {
  if (!idOf(ACCOUNT, "-u")) {
    const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", ACCOUNT], {
      stdio: "ignore",
    })
    if (made.status !== 0) spawnSync("adduser", ["-S", "-D", "-H", ACCOUNT], { stdio: "ignore" })
  }
  const name = idOf(ACCOUNT, "-u") ? ACCOUNT : "nobody"
  return { uid: Number(idOf(name, "-u") ?? 65534), gid: Number(idOf(name, "-g") ?? 65534) }
}

function idOf(name, flag) {
  const answer = spawnSync("id", [flag, name], { encoding: "utf8" })
  return answer.status === 0 ? answer.stdout.trim() : undefined
}

/** A folder closed to others (such as /root) hides both the programs and the data: both then live in /var/lib. */
function moveWithinReach(native, data, owner) {
  const reaches = (folder) =>
    spawnSync("sh", ["-c", 'cd "$1"', "sh", folder], { ...owner, cwd: "/", stdio: "ignore" }).status === 0
  if (reaches(join(native, "bin")) && reaches(dirname(data))) return native
  const home = join("/var/lib/turnout", createHash("sha256").update(data).digest("hex").slice(0, 12))
  mkdirSync(home, { recursive: true, mode: 0o711 })
  if (!lstatSync(data, { throwIfNoEntry: false })?.isSymbolicLink()) {
    if (existsSync(data)) move(data, join(home, "data"))
    symlinkSync(join(home, "data"), data)
  }
  const copy = join(home, "native")
  rmSync(copy, { recursive: true, force: true })
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function move(from, to) {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true, preserveTimestamps: true })
    rmSync(from, { recursive: true })
  }
}
