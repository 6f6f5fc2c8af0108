import { and, eq, gt, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { callScripts, claims, members } from "@/db/schema"
import type { Phase } from "@/lib/ballots/terms"
import { type Asking, claimClock, queueRows, waitingFor } from "./place-in-queue"
import { type Waiting, waitings } from "./terms"

export type Queue = { callable: number; waiting: { why: Waiting; members: number }[] }

/** How many there are to call now, and how many not, by the reason. */
export async function queueCounts(tx: Tx, asking: Asking): Promise<Queue> {
  const rows = await tx.execute<{ why: Waiting | null; members: number }>(sql`
    select why, count(*)::int as members
    from (select ${waitingFor(asking)} as why from ${queueRows(asking)}) queue group by why`)
  const known = new Map(rows.map(({ why, members }) => [why, members]))
  return {
    callable: known.get(null) ?? 0,
    waiting: waitings
      .map((why) => ({ why, members: known.get(why) ?? 0 }))
      .filter(({ members }) => members > 0),
  }
}

type Holder = { ballotId: string; accountId: string; now: Date }

/** Whom the caller has to call at the moment; undefined when nobody. */
export async function heldMember(tx: Tx, { ballotId, accountId, now }: Holder) {
  const [held] = await tx
    .select({ id: members.id, firstName: members.firstName, lastName: members.lastName })
    .from(claims)
    .innerJoin(members, eq(members.id, claims.memberId))
    .where(
      and(
        eq(claims.ballotId, ballotId),
        eq(claims.accountId, accountId),
        gt(claims.expiresAt, claimClock(now)),
      ),
    )
    .limit(1)
  return held
}

/** Whose a member is to call at the moment; undefined when nobody's. */
export async function callerOf(tx: Tx, ballotId: string, memberId: string, now: Date) {
  const [claim] = await tx
    .select({ accountId: claims.accountId })
    .from(claims)
    .where(
      and(
        eq(claims.ballotId, ballotId),
        eq(claims.memberId, memberId),
        gt(claims.expiresAt, claimClock(now)),
      ),
    )
  return claim?.accountId
}

/** An organiser's own words for callers, by phase; a phase without them has the usual ones. */
export async function callScriptsOf(tx: Tx, ballotId: string): Promise<Partial<Record<Phase, string>>> {
  const rows = await tx.select().from(callScripts).where(eq(callScripts.ballotId, ballotId))
  return Object.fromEntries(rows.map(({ phase, wording }) => [phase, wording]))
}
