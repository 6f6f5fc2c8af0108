import { and, asc, eq, isNull } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotEmployers, ballotQuestions, ballots, employers, publications } from "@/db/schema"
import { standingResult } from "@/lib/declarations/queries"
import { pillars } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"

/** A ballot’s page for everyone, if there is one now or has been. */
export async function publicationOf(tx: Tx, ballotId: string) {
  const [publication] = await tx.select().from(publications).where(eq(publications.ballotId, ballotId))
  return publication
}

/** All that the page at an address says; undefined where nothing is published. */
export async function publishedBallot(tx: Tx, slug: string) {
  const [found] = await tx
    .select({ ballot: ballots })
    .from(publications)
    .innerJoin(ballots, eq(ballots.id, publications.ballotId))
    .where(and(eq(publications.slug, slug), isNull(publications.withdrawnAt)))
  if (!found) return undefined
  const { ballot } = found
  const questions = await tx
    .select({ wording: ballotQuestions.wording })
    .from(ballotQuestions)
    .where(eq(ballotQuestions.ballotId, ballot.id))
    .orderBy(asc(ballotQuestions.position))
  const covered = await tx
    .select({ name: employers.name })
    .from(ballotEmployers)
    .innerJoin(employers, eq(employers.id, ballotEmployers.employerId))
    .where(eq(ballotEmployers.ballotId, ballot.id))
    .orderBy(asc(employers.name))
  const plan = await plannedBallot(tx, ballot)
  const { name, kind, aggregation, opensAt, closesAt, scrutineer } = ballot
  return {
    ...{ name, kind, aggregation, opensAt, closesAt, scrutineer },
    questions: questions.map(({ wording }) => wording),
    employers: covered.map(({ name }) => name),
    resultOn: pillars(plan).resultOn,
    result: await standingResult(tx, ballot),
  }
}

export type PublishedBallot = NonNullable<Awaited<ReturnType<typeof publishedBallot>>>
