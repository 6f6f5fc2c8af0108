import { and, eq, gt } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballotQuestions } from "@/db/schema"

/** Makes the ballot's questions exactly these, in this order. */
export async function setQuestions(tx: Tx, ballotId: string, wordings: string[]) {
  for (const [index, wording] of wordings.entries()) {
    await tx
      .insert(ballotQuestions)
      .values({ ballotId, position: index + 1, wording })
      .onConflictDoUpdate({
        target: [ballotQuestions.ballotId, ballotQuestions.position],
        set: { wording },
      })
  }
  await tx
    .delete(ballotQuestions)
    .where(and(eq(ballotQuestions.ballotId, ballotId), gt(ballotQuestions.position, wordings.length)))
}
