import { asc, eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, learntBeliefs, turnCounts } from "@/db/schema"
import { expit, logit } from "@/lib/projection/normal"
import { beliefs } from "@/lib/projection/priors"
import type { Beliefs } from "@/lib/projection/terms"
import { type WorthOfConversations, worthOfConversations } from "@/lib/projection/worth-of-conversation"

/** What was believed of pledges before a ballot and after it, and what its conversations were worth. */
export type Taught = { before: Beliefs; after: Beliefs | undefined; worth: WorthOfConversations | null }

export async function whatItTaught(tx: Tx, ballotId: string): Promise<Taught> {
  const learnt = await tx
    .select({ ballotId: learntBeliefs.ballotId, beliefs: learntBeliefs.beliefs })
    .from(learntBeliefs)
    .innerJoin(ballots, eq(ballots.id, learntBeliefs.ballotId))
    .where(sql`${ballots.closesAt} <= (select closes_at from ballots where id = ${ballotId})`)
    .orderBy(asc(ballots.closesAt), asc(ballots.id))
  const at = learnt.findIndex((row) => row.ballotId === ballotId)
  const turns = await tx.select().from(turnCounts).where(eq(turnCounts.ballotId, ballotId))
  return {
    before: learnt[at - 1]?.beliefs ?? beliefs,
    after: learnt[at]?.beliefs,
    worth: worthOfConversations(turns),
  }
}

/** The share of a whole ballot that was cast; undefined where that is not known, or is none or all of it. */
export function turnoutOf(whole: { entitled: number; cast: number } | undefined): number | undefined {
  if (!whole || whole.cast <= 0 || whole.cast >= whole.entitled) return undefined
  return whole.cast / whole.entitled
}

/** Of a normal, 80% lie within this many standard deviations. */
const tenthOnEachSide = 1.2816

/** Between which shares of those who said so it is believed to have come true, 4 in 5, where so many vote in all. */
export function cameTrue({ mean, sd }: { mean: number; sd: number }, turnout: number) {
  const at = (share: number) => expit(logit(turnout) + mean + share * sd)
  return { low: at(-tenthOnEachSide), high: at(tenthOnEachSide) }
}
