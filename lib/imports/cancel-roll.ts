import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importProgress, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { stopImport } from "./end-import"
import { takeImport } from "./hold-import"
import { isUnderWay } from "./terms"

export const CancelRoll = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type CancelRoll = z.output<typeof CancelRoll>

/** Stops the work on a file. Whoever is at it leaves off at the next few thousand rows, and undoes a load. */
export async function cancelRoll(tx: Tx, actor: Actor, input: CancelRoll, now: Date) {
  // Held first and the state read after: a load that has just been done is then seen to be done.
  const [progress] = await tx
    .select()
    .from(importProgress)
    .where(eq(importProgress.importId, input.importId))
    .for("update")
  const [found] = await tx.select().from(imports).where(eq(imports.id, input.importId))
  if (!progress || found?.ballotId !== input.ballotId) throw new NotFound()
  const { id, state } = found
  if (state === "merged")
    throw new Refusal("It was loaded before it could be cancelled. What it did is on its page.")
  if (!isUnderWay(state) || progress.cancelAskedAt) return input
  await tx.update(importProgress).set({ cancelAskedAt: now }).where(eq(importProgress.importId, id))
  await recordAct(tx, actor, "roll.cancel", {
    ...{ ballotId: input.ballotId, subjectId: id, people: progress.rowsRead, detail: { state } },
  })
  if (await takeImport(tx, id)) await stopImport(tx, input)
  return input
}
