import { sql } from "drizzle-orm"
import { type Tx, withProjection } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { keepBranchWeeks } from "@/lib/branches/keep-branch-weeks"
import { dayOf } from "@/lib/dates"
import { foldCounts } from "./fold-counts"
import { keepProjection } from "./keep-projection"
import { learnFromDeclared } from "./learn-from-declared"
import { projectCounted } from "./project-counted"
import { readCounts } from "./read-counts"

/** How old what is shown may be, in milliseconds: longer than the minute in which a job works it out anew. */
const freshFor = 75_000

/** Whether what was projected then may still be shown. */
export function isFresh(madeAt: Date | undefined, now: Date, age = freshFor): boolean {
  return madeAt !== undefined && now.getTime() - madeAt.getTime() < age
}

/**
 * Sees to it that what is kept says where a ballot ends by what was known at most `age` milliseconds ago; true when it
 * had to be worked out. However many ask at once, one works it out; the others go by what there is, and wait only when
 * there is nothing. Once the people are erased, what was said last stays.
 */
export function projectNow(ballot: Ballot, now: Date, age = freshFor): Promise<boolean> {
  return withProjection(async (tx) => {
    if (ballot.erasedAt) return false
    const madeAt = await lastMadeAt(tx, ballot.id)
    if (isFresh(madeAt, now, age)) return false
    if (!(await isMine(tx, ballot.id, madeAt === undefined))) return false
    await foldCounts(tx, ballot.id)
    await learnFromDeclared(tx)
    const counted = await readCounts(tx, ballot, now)
    if (counted.places.length === 0) return false
    if (!madeAt || dayOf(madeAt) !== dayOf(now)) await keepTurns(tx, ballot)
    await keepProjection(tx, ballot, projectCounted(ballot, counted), now)
    await keepBranchWeeks(tx, ballot, now)
    return true
  })
}

async function lastMadeAt(tx: Tx, ballotId: string): Promise<Date | undefined> {
  const [row] = await tx.execute<{ made_at: string }>(
    sql`select made_at from projections where ballot_id = ${ballotId} order by day desc limit 1`,
  )
  return row && new Date(row.made_at)
}

async function isMine(tx: Tx, ballotId: string, mustWait: boolean): Promise<boolean> {
  if (!mustWait) return isFirst(tx, ballotId)
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(ballotId)})`)
  return (await lastMadeAt(tx, ballotId)) === undefined
}

/** Whether nobody else is projecting this ballot; until the transaction ends, nobody else is. */
export async function isFirst(tx: Tx, ballotId: string): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${lockOf(ballotId)}) as mine`,
  )
  return row?.mine ?? false
}

const lockOf = (ballotId: string) => sql`hashtextextended(${ballotId}, 0)`

/** Once a day will do: it is read when the ballot is over, and nothing stays to count it from after the erasure. */
async function keepTurns(tx: Tx, { id }: Ballot) {
  await tx.execute(sql`select keep_turns(${id})`)
}
