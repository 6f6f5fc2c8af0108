import type { Tx } from "@/db"
import { audit } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import type { AuditedAct } from "./terms"

type Particulars = {
  branchId?: string | null
  ballotId?: string | null
  subjectId?: string | null
  people?: number
  detail?: Record<string, unknown>
}

/** Leaves the audit row of one act, inside the transaction that did it. */
export async function recordAct(tx: Tx, actor: Actor, act: AuditedAct, particulars: Particulars = {}) {
  await tx.insert(audit).values({ accountId: actor.accountId, branchId: actor.branchId, act, ...particulars })
}
