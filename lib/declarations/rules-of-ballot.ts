import type { Tx } from "@/db"
import type { ballots } from "@/db/schema"
import type { BallotKind } from "@/lib/ballots/terms"
import { rulesOf } from "@/lib/law/ballot-plan"
import type { DeclaredBallot } from "@/lib/law/outcome"
import { plannedBallot } from "@/lib/overrides/queries"
import { Refusal } from "@/lib/refusal"

export type RuledBallot = DeclaredBallot & { kind: BallotKind }

/** The rules a ballot’s figures are held to. */
export async function rulesOfBallot(tx: Tx, ballot: typeof ballots.$inferSelect): Promise<RuledBallot> {
  const plan = await plannedBallot(tx, ballot)
  const { kind, aggregation, isInImportantServices: inImportantServices } = ballot
  try {
    return { kind, aggregation, rules: rulesOf(plan), inImportantServices }
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message)
    throw error
  }
}
