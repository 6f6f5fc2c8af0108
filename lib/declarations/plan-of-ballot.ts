import { and, asc, eq, isNull } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotOverrides, type ballots } from "@/db/schema"
import type { BallotPlan } from "@/lib/law/ballot-plan"
import { Override } from "@/lib/law/override"

/** What is settled about a ballot, with the rules that were changed for it; a rule changed twice has its newest value last. */
export async function planOfBallot(tx: Tx, ballot: typeof ballots.$inferSelect): Promise<BallotPlan> {
  const rows = await tx
    .select()
    .from(ballotOverrides)
    .where(and(eq(ballotOverrides.ballotId, ballot.id), isNull(ballotOverrides.withdrawnAt)))
    .orderBy(asc(ballotOverrides.recordedAt), asc(ballotOverrides.id))
  const overrides = rows.map(({ rule, value, instrument, instrumentOn }) =>
    Override.parse({ rule, value, instrument, on: instrumentOn }),
  )
  return { ...ballot, overrides }
}
