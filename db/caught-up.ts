import { setTimeout as sleep } from "node:timers/promises"
import { sql } from "drizzle-orm"
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js"

type Pool = Pick<PostgresJsDatabase, "execute">

/** In milliseconds. Whoever waits is about to wait longer for what they asked for. */
const patience = 5000

/** Whether a replica has, within a few seconds, all that is committed on the primary now: whoever reads there sees nothing older. */
export async function caughtUpWith(primary: Pool, replica: Pool): Promise<boolean> {
  const tooLate = new AbortController()
  const asked = has(replica, await committedOn(primary), Date.now() + patience)
  const late = sleep(patience + 1000, "it does not answer", tooLate).catch(() => undefined)
  const problem = await Promise.race([asked, late]).catch(reasonOf)
  tooLate.abort()
  if (problem) console.error(`The replica was passed over, and the primary read instead: ${problem}.`)
  return problem === undefined
}

async function committedOn(primary: Pool): Promise<string> {
  const [row] = await primary.execute<{ lsn: string }>(sql`select pg_current_wal_insert_lsn()::text as lsn`)
  return row?.lsn ?? ""
}

/** Undefined once the replica has it, else why it is of no use. */
async function has(replica: Pool, lsn: string, until: number): Promise<string | undefined> {
  do {
    const [row] = await replica.execute<{ is_replica: boolean; is_there: boolean | null }>(
      sql`select pg_is_in_recovery() as is_replica, pg_last_wal_replay_lsn() >= ${lsn}::pg_lsn as is_there`,
    )
    if (!row?.is_replica) return "it is no replica"
    if (row.is_there) return undefined
    await sleep(50)
  } while (Date.now() < until)
  return `after ${patience / 1000} seconds it had not caught up`
}

function reasonOf(error: unknown) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error && cause.message ? cause.message : "it cannot be reached"
}
