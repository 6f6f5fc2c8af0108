import { existsSync, mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { runChild, runTypescript } from "./child.mjs"
import { command } from "./command.mjs"
import { dataDir } from "./environment.mjs"
import { install, requireNode } from "./install.mjs"

const sizes = ["6k", "60k", "600k"]
const [now, whole] = ["now", "whole"].map((name) => join(dataDir, "bench", "results", name))

command(bench)

/**
 * `npm run bench`: the product and its floor side by side, in a union of each size. `-- --size=6k` for one of them,
 * `--only=W9,W10` for some of the works, `--soak` for a meeting instead.
 */
async function bench() {
  requireNode()
  await install()
  const given = process.argv.slice(2)
  const size = given.find((arg) => arg.startsWith("--size="))?.replace("--size=", "")
  const isSoak = given.includes("--soak")
  const asked = given.filter((arg) => !arg.startsWith("--size=") && arg !== "--json")
  rmSync(now, { recursive: true, force: true })
  mkdirSync(now, { recursive: true })
  let failed = 0
  for (const each of size?.split(",") ?? (isSoak ? ["60k"] : sizes)) {
    const to = join(now, `${each}.json`)
    const { code } = await runChild(process.execPath, [
      "scripts/bench-size.mjs",
      ...asked,
      `--size=${each}`,
      `--to=${to}`,
    ])
    if (code !== 0 && !existsSync(to)) return code // Nothing was measured.
    failed ||= code
  }
  if (isSoak) return 0
  const told = [`--now=${now}`, `--whole=${whole}`, ...(given.includes("--json") ? ["--json"] : [])]
  const { code } = await runTypescript("tests/bench/tell.ts", told, {})
  return failed || code
}
