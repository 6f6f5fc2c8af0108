import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { join, resolve } from "node:path"
import { pipeline } from "node:stream/promises"
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib"
import { Halt } from "./command.mjs"
import { unpackTar } from "./tar.mjs"

/**
 * A Chromium for the tests: the one named, Playwright's, the system's, or the one inside npm.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return { CHROMIUM_PATH: process.env.CHROMIUM_PATH }
  const { chromium } = await import("@playwright/test")
  const found = [chromium.executablePath(), "/usr/bin/chromium"].find((path) => path && existsSync(path))
  if (found) return { CHROMIUM_PATH: found }
  if (!existsSync(PACKED) || process.platform !== "linux" || process.arch !== "x64")
    throw new Halt(
      "No Chromium here for the page tests: run npx playwright install chromium, or set CHROMIUM_PATH.",
    )
  return environment(await unpack())
}

const PACKED = resolve("node_modules/@sparticuz/chromium/bin")

async function unpack() {
  const { version } = JSON.parse(readFileSync(join(PACKED, "../package.json"), "utf8"))
  const place = resolve(`node_modules/.cache/chromium-${version}`)
  if (existsSync(place)) return place
  console.log("Unpacking a browser (once)…")
  const draft = `${place}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  await pipeline(
    createReadStream(join(PACKED, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(join(draft, "chromium"), { mode: 0o755 }),
  )
  unpackTar(readPacked("swiftshader"), draft)
  unpackTar(readPacked("al2023"), draft)
  unpackTar(readPacked("fonts"), draft)
  writeFileSync(join(draft, "fonts.conf"), fontSettings(join(place, "fonts")))
  try {
    // Another run may have got there first.
    renameSync(draft, place)
  } catch {
    rmSync(draft, { recursive: true })
  }
  return place
}

function readPacked(name) {
  return brotliDecompressSync(readFileSync(join(PACKED, `${name}.tar.br`)))
}

function environment(place) {
  const libraries = [join(place, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":")
  return { CHROMIUM_PATH: join(place, "chromium"), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: place }
}

function fontSettings(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
}
