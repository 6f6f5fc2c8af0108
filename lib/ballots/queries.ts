import { and, asc, desc, eq, ne, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotEmployers, ballotQuestions, ballots, employers } from "@/db/schema"

/** All that an organiser may put right about a ballot; undefined when there is none. */
export async function ballotToEdit(tx: Tx, ballotId: string) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) return undefined
  const questions = await tx
    .select({ wording: ballotQuestions.wording })
    .from(ballotQuestions)
    .where(eq(ballotQuestions.ballotId, ballotId))
    .orderBy(asc(ballotQuestions.position))
  const covered = await tx
    .select({ id: employers.id, name: employers.name })
    .from(ballotEmployers)
    .innerJoin(employers, eq(employers.id, ballotEmployers.employerId))
    .where(eq(ballotEmployers.ballotId, ballotId))
    .orderBy(asc(employers.name))
  return { ...ballot, questions: questions.map((row) => row.wording), employers: covered }
}

/** Every employer the union knows, to offer when a ballot is set up. */
export function allEmployers(tx: Tx) {
  return tx.select({ id: employers.id, name: employers.name }).from(employers).orderBy(asc(employers.name))
}

/** Every ballot, newest first, with how many are on its roll and how many of them say they have posted. */
export function ballotsWithRoll(tx: Tx) {
  const roll = tx.$with("roll").as(
    tx
      .select({
        ballotId: sql<string>`ballot_id`.as("roll_ballot_id"),
        entitled: sql<number>`count(*)::int`.as("entitled"),
        posted: sql<number>`count(*) filter (where pledge = 'posted')::int`.as("posted"),
      })
      .from(sql`roll_entries`)
      .where(sql`left_on is null`)
      .groupBy(sql`ballot_id`),
  )
  return tx
    .with(roll)
    .select({
      ...{ id: ballots.id, name: ballots.name, kind: ballots.kind, aggregation: ballots.aggregation },
      method: ballots.method,
      ...{ opensAt: ballots.opensAt, closesAt: ballots.closesAt },
      lastSafePostingOn: ballots.lastSafePostingOn,
      ...{ declaredAt: ballots.declaredAt, erasedAt: ballots.erasedAt },
      entitled: sql<number>`coalesce(${roll.entitled}, 0)`,
      // Once the people are erased nobody on the roll says anything, and their workplaces’ sums do.
      posted: sql<number>`coalesce(${roll.posted}, 0) + coalesce((select sum(s.posted) from workplace_summaries s
        where s.ballot_id = ${ballots.id}), 0)::int`,
    })
    .from(ballots)
    .leftJoin(roll, eq(roll.ballotId, ballots.id))
    .orderBy(desc(ballots.opensAt), asc(ballots.name))
}

/** The other ballots there are, newest first. */
export function otherBallots(tx: Tx, ballotId: string) {
  return tx
    .select({ id: ballots.id, name: ballots.name })
    .from(ballots)
    .where(
      and(
        ne(ballots.id, ballotId),
        sql`exists (select from roll_entries where roll_entries.ballot_id = ${ballots.id})`,
      ),
    )
    .orderBy(desc(ballots.opensAt))
    .limit(6)
}
