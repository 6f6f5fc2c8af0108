import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/**
 * Writes the plain files of a tar archive into a folder.
 * @param {Buffer} archive
 * @param {string} folder
 */
export function unpackTar(archive, folder) {
  for (let at = 0; archive[at]; ) {
    const header = archive.subarray(at, at + 512)
    const size = Number.parseInt(text(header, 124, 12), 8)
    const isFile = ["", "0"].includes(text(header, 156, 1))
    if (isFile) {
      const path = join(folder, text(header, 0, 100))
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, archive.subarray(at + 512, at + 512 + size), { mode: 0o755 })
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
}

function text(header, from, length) {
  return header
    .toString("latin1", from, from + length)
    .split("\0")[0]
    .trim()
}
