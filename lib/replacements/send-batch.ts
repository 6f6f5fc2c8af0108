import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, replacementBatches } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { mayTakeBatches } from "./may-take-batches"
import { windowProblem } from "./window"

export const SendBatch = z.object({ batchId: z.uuid() })
export type SendBatch = z.output<typeof SendBatch>

/** Writes down that a batch has gone to the scrutineer: everyone in it is to be asked whether their paper has come. */
export async function sendBatch(tx: Tx, actor: Actor, { batchId }: SendBatch, now: Date) {
  mayTakeBatches(actor)
  const [batch] = await tx
    .select({ ballot: ballots, members: replacementBatches.members, sentAt: replacementBatches.sentAt })
    .from(replacementBatches)
    .innerJoin(ballots, eq(ballots.id, replacementBatches.ballotId))
    .where(eq(replacementBatches.id, batchId))
  if (!batch) throw new NotFound()
  const ballotId = batch.ballot.id
  if (batch.sentAt) return { ballotId }
  const problem = windowProblem(batch.ballot, now)
  if (problem) throw new Refusal(problem)
  const [sent] = await tx
    .update(replacementBatches)
    .set({ sentAt: now, sentBy: actor.accountId })
    .where(and(eq(replacementBatches.id, batchId), isNull(replacementBatches.sentAt)))
    .returning({ id: replacementBatches.id })
  if (sent)
    await recordAct(tx, actor, "replacement.send", { ballotId, subjectId: batchId, people: batch.members })
  return { ballotId }
}
