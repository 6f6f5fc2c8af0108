import type { Tx } from "@/db"
import type { ballots } from "@/db/schema"
import { rulesOf } from "@/lib/law/ballot-plan"
import type { DeclaredBallot } from "@/lib/law/outcome"
import { plannedBallot } from "@/lib/overrides/queries"
import { Refusal } from "@/lib/refusal"

/** The rules a ballot’s figures are held to. */
export async function rulesOfBallot(tx: Tx, ballot: typeof ballots.$inferSelect): Promise<DeclaredBallot> {
  const plan = await plannedBallot(tx, ballot)
  const { aggregation, isInImportantServices: inImportantServices } = ballot
  try {
    return { aggregation, rules: rulesOf(plan), inImportantServices }
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(error.message)
    throw error
  }
}
