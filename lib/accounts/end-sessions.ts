import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { sessions } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { accountToLookAfter } from "./account-to-look-after"
import type { Actor } from "./terms"

export const EndSessions = z.object({ accountId: z.uuid() })

/** Signs somebody out everywhere, as when a phone is lost and nobody knows which. They can sign in again. */
export async function endSessions(tx: Tx, actor: Actor, { accountId }: z.output<typeof EndSessions>) {
  const { branchId } = await accountToLookAfter(tx, actor, accountId)
  const ended = await tx
    .delete(sessions)
    .where(eq(sessions.accountId, accountId))
    .returning({ id: sessions.id })
  const about = { branchId, subjectId: accountId, detail: { sessions: ended.length } }
  if (ended.length > 0) await recordAct(tx, actor, "session.end", about)
  return { accountId }
}
