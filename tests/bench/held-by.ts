import { readFileSync } from "node:fs"

/** How much memory a process holds, in megabytes. */
export function heldBy(pid: number): number {
  const held = readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1]
  return Math.round(Number(held) / 1024)
}
