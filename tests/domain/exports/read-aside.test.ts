import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sql } from "drizzle-orm"
import { drizzle } from "drizzle-orm/postgres-js"
import postgres from "postgres"
import { type Tx, withReachAside } from "@/db"
import { caughtUpWith } from "@/db/caught-up"
import { pledgeList } from "@/lib/exports/pledge-list"
import { linesOf } from "@/lib/exports/rows-of"
import { freePort } from "@/scripts/ports.mjs"
import { startPostgres } from "@/scripts/postgres.mjs"
import { postgresBinaries } from "@/scripts/postgres-binaries.mjs"
import { isAlive } from "@/scripts/postgres-state.mjs"
import { actorFor, type Cast, expect, test } from "@/tests/support/cast"
import { startReplica } from "@/tests/support/start-replica"

const primary = process.env.APP_DATABASE_URL ?? ""

/** How many members a secretary and the rep of another branch are given, when long readings may go to `address`. */
async function taken({ people, ballot }: Cast, address: string) {
  process.env.APP_REPLICA_URL = address
  const all = { ballotId: ballot.id, branchId: "", workplaceId: "", listed: "" } as const
  const lines = (tx: Tx) => linesOf(tx, pledgeList, all)
  const [secretary, outsider] = await Promise.all([actorFor(people.secretary), actorFor(people.outsider)])
  return Promise.all([withReachAside(secretary, lines), withReachAside(outsider, lines)])
}

// One process has one environment.
test.describe.configure({ mode: "serial" })
test.afterEach(() => {
  process.env.APP_REPLICA_URL = ""
})

test("with no replica a long reading is made on the primary, within reach", async ({ cast }) => {
  expect(await taken(cast, "")).toEqual([3, 1])
})

test("with a replica that nothing answers for, it is made on the primary", async ({ cast }) => {
  const nowhere = Object.assign(new URL(primary), { port: String(await freePort()) }).href
  expect(await taken(cast, nowhere)).toEqual([3, 1])
})

test("an address that leads to no replica is passed over", async ({ cast }) => {
  expect(await taken(cast, primary)).toEqual([3, 1])
})

test("a replica is read once it has all that is committed, and passed over while it has not", async () => {
  test.skip(!postgresBinaries(), "there is no built-in server for this machine")
  const folder = mkdtempSync(join(tmpdir(), "turnout-aside-"))
  const server = await startPostgres(join(folder, "primary"), { durable: false })
  const owner = postgres(server.url("postgres"), { max: 2, onnotice: () => {} })
  const replica = await startReplica(owner, server.url("postgres"), join(folder, "replica"))
  const there = postgres(replica.ownerUrl, { max: 1, onnotice: () => {} })
  const [before, aside] = [drizzle({ client: owner }), drizzle({ client: there })]
  try {
    await owner`create table said (words text)`
    expect(await caughtUpWith(before, aside)).toBe(true)
    expect([...(await there`select from said`)]).toEqual([])
    await there`select pg_wal_replay_pause()`
    await owner`insert into said values ('something new')`
    expect(await caughtUpWith(before, aside)).toBe(false)
    await there`select pg_wal_replay_resume()`
    expect(await caughtUpWith(before, aside)).toBe(true)
    expect(await aside.execute(sql`select words from said`)).toHaveLength(1)
  } finally {
    await there.end()
    await replica.stop()
    await owner.end()
    process.kill(server.pid, "SIGINT")
    await expect.poll(() => isAlive(server.pid)).toBe(false)
    rmSync(folder, { recursive: true })
  }
})
