import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, previousTurnouts } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const RemovePreviousTurnout = z.object({ ballotId: z.uuid() })
export type RemovePreviousTurnout = z.output<typeof RemovePreviousTurnout>

/** Takes away what a ballot had of last ballot's turnout. */
export async function removePreviousTurnout(tx: Tx, actor: Actor, { ballotId }: RemovePreviousTurnout) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  const gone = await tx.delete(previousTurnouts).where(eq(previousTurnouts.ballotId, ballotId)).returning()
  const [first] = gone
  if (!first) return { ballotId }
  const detail = { fromBallot: first.fromBallot, before: gone.length }
  await recordAct(tx, actor, "previous.remove", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}
