import { randomBytes } from "node:crypto"
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"
import { runChild } from "./child.mjs"
import { Halt } from "./command.mjs"
import { giveTo } from "./postgres-user.mjs"

/**
 * Makes the data folder, once. It is made beside its place and then moved, so that a start cut short leaves none.
 * @param {import("./postgres-user.mjs").Setting} setting
 */
export async function initialise({ native, prefix, options, owner }, folder, password) {
  if (existsSync(join(folder, "PG_VERSION"))) return
  const place = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(folder) : folder
  const draft = `${place}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(join(draft, "data"), { recursive: true, mode: 0o700 })
  writeFileSync(join(draft, "password"), password, { mode: 0o600 })
  giveTo(owner, draft)
  const [file, ...args] = [...prefix, join(native, "bin/initdb"), "-D", join(draft, "data"), ...INITDB]
  const { code, output } = await runChild(file, [...args, `--pwfile=${join(draft, "password")}`], {
    output: "keep",
    detached: true,
    ...options,
  }).catch((error) => ({ code: 1, output: String(error.message) }))
  if (code !== 0)
    throw new Halt(`${output.trim()}\nThe built-in database cannot run here: set DATABASE_URL instead.`)
  renameSync(join(draft, "data"), place)
  rmSync(draft, { recursive: true })
}

/** The password of the cluster's owner, made up once and readable by this user alone. */
export function ownerPassword(folder) {
  const path = `${folder}-password`
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o711 })
    writeFileSync(path, randomBytes(24).toString("hex"), { mode: 0o600 })
  }
  return readFileSync(path, "utf8").trim()
}

const INITDB = [
  ..."--username=postgres --auth=scram-sha-256 --encoding=UTF8 --locale=C".split(" "),
  ..."--locale-provider=builtin --builtin-locale=C.UTF-8".split(" "),
]
