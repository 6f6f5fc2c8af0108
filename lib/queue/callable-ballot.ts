import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import { phaseOf } from "@/lib/ballots/phase"
import { NotFound, Refusal } from "@/lib/refusal"

/** The ballot to call for and its phase. Refuses once voting has closed: nobody is rung about a paper that cannot count. */
export async function callableBallot(tx: Tx, ballotId: string, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  const phase = phaseOf(ballot, now)
  if (phase === "closed") throw new Refusal("Voting has closed. There is nobody left to call.")
  return { ballot, phase }
}
