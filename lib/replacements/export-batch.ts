import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { replacementBatches } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { batchCsv, type PaperToSend } from "./batch-csv"
import { mayTakeBatches } from "./may-take-batches"

export const ExportBatch = z.object({ batchId: z.uuid() })
export type ExportBatch = z.output<typeof ExportBatch>

/** Takes a batch away for the scrutineer, without those who need it no longer. Each time is written down. */
export async function exportBatch(tx: Tx, actor: Actor, { batchId }: ExportBatch) {
  mayTakeBatches(actor)
  const [batch] = await tx.select().from(replacementBatches).where(eq(replacementBatches.id, batchId))
  if (!batch) throw new NotFound()
  const rows = await tx.execute<PaperToSend>(sql`
    select m.number, m.first_name || ' ' || m.last_name as name, s.name as branch, w.name as workplace, a.address
    from replacements p
    join members m on m.id = p.member_id join branches s on s.id = p.branch_id join workplaces w on w.id = p.workplace_id
    left join replacement_addresses a on a.replacement_id = p.id
    where p.batch_id = ${batchId} and p.withdrawn_at is null
    order by s.name, w.name, m.last_name, m.first_name, m.number`)
  await recordAct(tx, actor, "replacement.export", {
    ...{ ballotId: batch.ballotId, subjectId: batchId, people: rows.length },
  })
  return { csv: batchCsv(rows), madeAt: batch.madeAt }
}
