import { eq, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, declaredUnits, learntBeliefs } from "@/db/schema"
import { learn } from "@/lib/projection/learn"
import { beliefs } from "@/lib/projection/priors"
import type { Beliefs } from "@/lib/projection/terms"
import { newestDeclaration, readCounts, toModel } from "./read-counts"

type Declared = { id: string; declaration_id: string; beliefs: Beliefs | null }

/**
 * Learns from every postal ballot that has been declared, the oldest first, each from what those before it taught. What
 * was learnt stands until figures are corrected; then it and all after it are learnt again.
 */
export async function learnFromDeclared(tx: Tx): Promise<void> {
  let before = beliefs
  let isAgain = false
  for (const past of await declaredBallots(tx)) {
    isAgain ||= past.beliefs === null
    before = isAgain ? await learnFrom(tx, past, before) : (past.beliefs ?? before)
  }
}

function declaredBallots(tx: Tx) {
  return tx.execute<Declared>(sql`
    select b.id, d.id as declaration_id, l.beliefs from ballots b
    join lateral (${newestDeclaration(sql`b.id`)}) d on true
    left join learnt_beliefs l on l.ballot_id = b.id and l.declaration_id = d.id
    where b.method = 'post' order by b.closes_at, b.id`)
}

async function learnFrom(tx: Tx, { id, declaration_id }: Declared, before: Beliefs): Promise<Beliefs> {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, id))
  if (!ballot) return before
  const { grouped, places } = await readCounts(tx, ballot, ballot.closesAt)
  const declared = await tx
    .select()
    .from(declaredUnits)
    .where(eq(declaredUnits.declarationId, declaration_id))
  const results = declared.map(({ ballotUnitId, cast }) => ({
    unit: toModel(ballotUnitId, places, ballot),
    cast,
  }))
  const learnt = grouped.units.length > 0 ? learn(grouped, results, before) : before
  const row = { declarationId: declaration_id, beliefs: learnt, learntAt: sql`now()` }
  await tx
    .insert(learntBeliefs)
    .values({ ballotId: id, ...row })
    .onConflictDoUpdate({ target: learntBeliefs.ballotId, set: row })
  return learnt
}
