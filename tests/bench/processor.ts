import { readFileSync } from "node:fs"
import { sql } from "drizzle-orm"
import type { Bench } from "./work"

const tick = 10 // Milliseconds, in which Linux counts.

export type Processor = { web: number; database: number }

/** What each connection had worked when last looked at; one that has ended keeps it, so that it takes nothing back. */
const lastSeen = new Map<number, number>()

/** How long the product's web process and its connections to the database have worked so far, in milliseconds. */
export async function processor({ db, productPid }: Bench): Promise<Processor> {
  const rows = await db.execute<{ pid: number }>(
    sql`select pid from pg_stat_activity where usename = 'app_login' and datname = current_database()`,
  )
  for (const { pid } of rows) lookAt(pid)
  const database = [...lastSeen.values()].reduce((sum, worked) => sum + worked, 0)
  return { web: workedBy(productPid), database }
}

/** What each of so many took of the processors since then. */
export async function processorEach(bench: Bench, before: Processor, many: number) {
  const after = await processor(bench)
  return {
    "web process, each": (after.web - before.web) / many,
    "database, each": (after.database - before.database) / many,
  }
}

export const processorFigures = {
  "web process, each": { unit: "ms" },
  "database, each": { unit: "ms" },
} as const

function lookAt(pid: number) {
  try {
    lastSeen.set(pid, workedBy(pid))
  } catch {
    // It ended after it was listed.
  }
}

function workedBy(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? []
  return (Number(fields[11]) + Number(fields[12])) * tick
}
