import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import { type Day, dayOf } from "@/lib/dates"
import { cutOff } from "@/lib/roll/cut-off"
import { eventsBy } from "@/lib/roll/events-by"
import { landRoll } from "./land-roll"
import type { Loading } from "./listed"

/** The last day to join a ballot’s roll, once it is past; null while anybody still may. */
export async function joinersUntil(tx: Tx, ballotId: string, now: Date): Promise<Day | null> {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  const until = ballot ? cutOff(ballot) : null
  return until && dayOf(now) > until ? until : null
}

/** How many in a file would come after that day. */
export async function lateJoiners(tx: Tx, loading: Loading, until: Day): Promise<number> {
  await landRoll(tx, loading)
  const [row] = await tx.execute<{ late: number }>(sql`
    select count(*)::int as late from landing l where ${isLate(loading.ballotId, until)}`)
  return row?.late ?? 0
}

/** Of a row `l`: new to the roll, and not on it either on the last day to join. */
export const isLate = (ballotId: string, until: Day) => sql`(l.in_ballot and not l.on_roll
  and coalesce(l.member_id not in (
    select stood.member_id from (${eventsBy(ballotId, until)}) as stood where stood.kind = 'joined'), true))`
