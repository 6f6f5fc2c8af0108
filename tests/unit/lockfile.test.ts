import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"

interface Entry {
  optionalDependencies?: Record<string, string>
  version?: string
}

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync("package-lock.json", "utf8"))

test("every package for another platform is in the lock, so that npm ci works there", () => {
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter((name) => !find(path, name)),
  )
  expect(missing).toEqual([])
})

test("what package.json pins as optional is what the lock holds", () => {
  const { optionalDependencies }: Entry = JSON.parse(readFileSync("package.json", "utf8"))
  const held = Object.keys(optionalDependencies ?? {}).map((name) => [name, find("", name)?.version])
  expect(Object.fromEntries(held)).toEqual(optionalDependencies)
})

/** Looks where Node would: beside the package first, then outwards. */
function find(path: string, name: string): Entry | undefined {
  const entry = lock.packages[`${path ? `${path}/` : ""}node_modules/${name}`]
  if (entry || !path) return entry
  return find(path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name)
}
