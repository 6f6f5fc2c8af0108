import { and, eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { employers } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { noticeAddressLength } from "@/lib/readiness/terms"
import { NotFound } from "@/lib/refusal"

export const EditNoticeAddress = z.object({
  ballotId: z.uuid(),
  employerId: z.uuid(),
  noticeAddress: z
    .string()
    .trim()
    .max(noticeAddressLength, `Keep it to ${noticeAddressLength} characters.`)
    .transform((typed) => typed || null),
})
export type EditNoticeAddress = z.output<typeof EditNoticeAddress>

/** Says where notices to an employer are sent. */
export async function editNoticeAddress(tx: Tx, actor: Actor, input: EditNoticeAddress) {
  const { ballotId, employerId, noticeAddress } = input
  const [known] = await tx.select({ id: employers.id }).from(employers).where(eq(employers.id, employerId))
  if (!known) throw new NotFound()
  const isOther = sql`${employers.noticeAddress} is distinct from ${noticeAddress}`
  const changed = await tx
    .update(employers)
    .set({ noticeAddress })
    .where(and(eq(employers.id, employerId), isOther))
    .returning({ id: employers.id })
  if (changed.length > 0) await recordAct(tx, actor, "employer.edit", { ballotId, subjectId: employerId })
}
