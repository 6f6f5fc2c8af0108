import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import { type Caller, caller } from "./caller"
import { heldBy } from "./held-by"
import { signInAs } from "./sign-in-as"
import { log } from "./w1-log"
import { repAt } from "./w2-list"
import { type Bench, must } from "./work"

const reps = 300
const every = 5000

/** What the reps need of a bench: they may log from a process of their own. */
export type Meeting = Pick<Bench, "union" | "productAt" | "productPid">

export type Soaked = {
  minutes: number
  saved: number
  /** Of a log, in milliseconds. */
  half: number
  nearlyAll: number
  slowest: number
  /** Of the web process, in megabytes: after the first minute, and at the end. */
  memory: [number, number]
}

/**
 * A branch meeting that goes on for `minutes`: three hundred reps log something every five seconds. Throws unless every
 * entry answered for is there, once.
 */
export async function soak(bench: Meeting & Pick<Bench, "db">, minutes: number): Promise<Soaked> {
  must(bench.union.reps.length >= reps, `a union of 60,000 or more, which has ${reps} reps`)
  const phones = await Promise.all(
    Array.from({ length: reps }, async (_, nth) => {
      const rep = repAt(bench.union, nth)
      const rows = await bench.db.execute<{ id: string }>(
        sql`select id from members where workplace_id = ${rep.workplaceIds[0]} order by number`,
      )
      return { one: caller(bench.productAt, await signInAs(bench, rep)), members: rows.map(({ id }) => id) }
    }),
  )
  const before = await attempts(bench)
  const end = performance.now() + minutes * 60_000
  const early = sleep(Math.min(60_000, minutes * 20_000)).then(() => heldBy(bench.productPid))
  const took = await Promise.all(
    phones.map(({ one, members }, nth) => logUntil(end, bench, one, members, nth)),
  )
  const memory: [number, number] = [await early, heldBy(bench.productPid)]
  for (const { one } of phones) one.hangUp()
  const all = took.flat().sort((one, other) => one - other)
  must((await attempts(bench)) - before === all.length, "every entry answered for is there, once")
  const at = (share: number) => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? Number.NaN
  return { minutes, saved: all.length, half: at(0.5), nearlyAll: at(0.99), slowest: at(1), memory }
}

/** At a pace of its own, begun at a moment of its own; each entry as soon as it is due. */
async function logUntil(end: number, bench: Meeting, one: Caller, members: string[], nth: number) {
  const took: number[] = []
  await sleep((nth * every) / reps)
  for (let due = performance.now(); due < end; due += every) {
    await sleep(Math.max(0, due - performance.now()))
    took.push(await log(bench, one, members, took.length))
  }
  return took
}

async function attempts({ db }: Pick<Bench, "db">) {
  const [row] = await db.execute<{ many: number }>(sql`select count(*)::int as many from contact_attempts`)
  return row?.many ?? 0
}
