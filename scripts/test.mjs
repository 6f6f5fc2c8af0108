import { build } from "./build.mjs"
import { runChild } from "./child.mjs"
import { command } from "./command.mjs"
import { install, requireNode } from "./install.mjs"
import { hasPages, runPlaywright } from "./test-playwright.mjs"
import { testDatabase, testServer } from "./test-surroundings.mjs"

const args = process.argv.slice(2)

command(test)

async function test() {
  requireNode()
  await install()
  const checks = args.length > 0 ? [] : [await lint(), await types()]
  const env = await testDatabase()
  const wantsPages = await hasPages(args, env)
  const problem = wantsPages ? await build() : undefined
  if (problem) console.error(problem)
  const server = wantsPages && !problem ? await testServer(env) : {}
  const withoutPages = problem && args.length === 0 ? ["--project=unit", "--project=domain"] : []
  const counts = await runPlaywright([...args, ...withoutPages], { ...env, ...server })
  if (problem) checks.push(false)
  const passed = counts.passed + checks.filter(Boolean).length
  const failed = counts.failed + checks.filter((isGood) => !isGood).length
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

async function lint() {
  return check("Lint", [["@biomejs/biome/bin/biome", "check", "."]])
}

async function types() {
  return check("Types", [
    ["next/dist/bin/next", "typegen"],
    ["typescript/bin/tsc", "--noEmit"],
    ["typescript/bin/tsc", "--noEmit", "-p", "app/phone/worker"],
  ])
}

async function check(name, steps) {
  for (const [tool, ...rest] of steps) {
    const { code, output } = await runChild(process.execPath, [`node_modules/${tool}`, ...rest], {
      output: "keep",
    })
    if (code !== 0) {
      console.log(`${output.trim()}\n${name}: failed`)
      return false
    }
  }
  console.log(`${name}: passed`)
  return true
}
