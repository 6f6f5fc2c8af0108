import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const EndSession = z.object({ sessionId: z.uuid() })

type Ended = { account_id: string; branch_id: string | null }

/** Signs one device out: one’s own, a rep’s of the branch for its secretary, anyone’s for an organiser. */
export async function endSession(tx: Tx, actor: Actor, { sessionId }: z.output<typeof EndSession>) {
  const [ended] = await tx.execute<Ended>(sql`delete from sessions where id = ${sessionId}
    returning account_id, (select branch_id from accounts where accounts.id = sessions.account_id)`)
  if (!ended) throw new NotFound()
  const isOwn = ended.account_id === actor.accountId
  await recordAct(tx, actor, "session.end", {
    branchId: ended.branch_id,
    subjectId: ended.account_id,
    detail: { sessionId, isOwn },
  })
}
