import { cpus, loadavg, totalmem } from "node:os"
import { sql } from "drizzle-orm"
import { sizes } from "./union"
import type { Bench } from "./work"

/** What the figures were taken on: without it they say little. */
export async function machine({ db, browser, union }: Bench) {
  const [row] = await db.execute<{ version: string }>(
    sql`select current_setting('server_version') as version`,
  )
  return {
    on: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    memory: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[1]?.toFixed(1) ?? "",
    node: process.versions.node,
    postgres: row?.version ?? "",
    chromium: browser.version(),
    members: union.members,
    size: Object.entries(sizes).find(([, members]) => members === union.members)?.[0],
  }
}

export type Machine = Awaited<ReturnType<typeof machine>>
