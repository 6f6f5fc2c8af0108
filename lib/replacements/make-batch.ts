import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, replacementBatches } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { mayTakeBatches } from "./may-take-batches"
import { newPapers, stageInSql } from "./stage-in-sql"
import { windowProblem } from "./window"

export const MakeBatch = z.object({
  /** Made with the form: sending it again makes no second batch. */
  batchId: z.uuid(),
  ballotId: z.uuid(),
})
export type MakeBatch = z.output<typeof MakeBatch>

/** Puts every new paper that is confirmed, still needed and in no batch yet into one for the scrutineer. */
export async function makeBatch(tx: Tx, actor: Actor, { batchId, ballotId }: MakeBatch, now: Date) {
  mayTakeBatches(actor)
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  const isBatch = eq(replacementBatches.id, batchId)
  const [before] = await tx.select().from(replacementBatches).where(isBatch)
  if (before) return { ballotId, members: before.members }
  const problem = windowProblem(ballot, now)
  if (problem) throw new Refusal(problem)
  const members = await batchUp(tx, actor, { batchId, ballotId }, now)
  if (members === 0) throw new Refusal("Nobody new is ready to send.")
  await recordAct(tx, actor, "replacement.batch", { ballotId, subjectId: batchId, people: members })
  return { ballotId, members }
}

async function batchUp(tx: Tx, actor: Actor, { batchId, ballotId }: MakeBatch, now: Date) {
  const rows = await tx.execute(sql`
    with ready as (
      select p.id from ${newPapers}
      where p.ballot_id = ${ballotId} and p.batch_id is null and ${stageInSql} = 'confirmed'
      order by p.id for update of p
    ), batch as (
      insert into replacement_batches (id, ballot_id, members, made_by, made_at)
      select ${batchId}, ${ballotId}, count(*), ${actor.accountId}, ${now.toISOString()} from ready having count(*) > 0
      returning id
    )
    update replacements set batch_id = batch.id from batch, ready where replacements.id = ready.id
    returning replacements.id`)
  return rows.length
}
