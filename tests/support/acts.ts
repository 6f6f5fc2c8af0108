import { and, desc, eq } from "drizzle-orm"
import { audit } from "@/db/schema"
import type { AuditedAct } from "@/lib/audit/terms"
import { owner } from "./cast"

/** The audit rows one act left, newest first: those about `subjectId`, or those of a ballot. */
export function actsAbout(subjectId: string, act: AuditedAct) {
  return owner
    .select()
    .from(audit)
    .where(and(eq(audit.subjectId, subjectId), eq(audit.act, act)))
    .orderBy(desc(audit.id))
}

export function actsOf(account: { id: string }, act: AuditedAct) {
  return owner
    .select()
    .from(audit)
    .where(and(eq(audit.accountId, account.id), eq(audit.act, act)))
    .orderBy(desc(audit.id))
}
