import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { runChild } from "./child.mjs"
import { dataDir } from "./environment.mjs"

/** Whether any test that needs the web app is among those asked for. */
export async function hasPages(args, env) {
  if (args.length === 0) return true
  const { output } = await playwright([...args, "--list", "--reporter=line"], env, "keep")
  return output.includes("[pages]")
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runPlaywright(args, env) {
  const counts = join(dataDir, "test", `counts-${process.pid}.json`)
  const { code } = await playwright(countedToo(args), { ...env, TEST_COUNTS: counts }, "show")
  const found = existsSync(counts) ? JSON.parse(readFileSync(counts, "utf8")) : { passed: 0, failed: 0 }
  rmSync(counts, { force: true })
  // A run that broke down fails even if no single test did.
  return { passed: found.passed, failed: code === 0 ? found.failed : Math.max(found.failed, 1) }
}

/** A reporter asked for on the command line replaces those in the config, ours among them. */
function countedToo(args) {
  return args.map((arg, at) => {
    const isReporter = arg.startsWith("--reporter=") || args[at - 1] === "--reporter"
    return isReporter ? `${arg},./scripts/test-reporter.mjs` : arg
  })
}

function playwright(args, env, output) {
  return runChild(process.execPath, ["node_modules/@playwright/test/cli.js", "test", ...args], {
    env: { ...process.env, ...env, NODE_ENV: "test", NODE_OPTIONS: "--conditions=react-server" },
    output,
  })
}
