import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members } from "@/db/schema"
import { violates } from "@/db/violates"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { memberDetails, readDetails } from "./member-details"
import { refuseTakenNumber } from "./refuse-taken-number"

export const EditMember = z.object({ memberId: z.uuid(), ...memberDetails })
export type EditMember = z.output<typeof EditMember>

/** Puts a member's details right. The audit row says which, and never what they were or are. */
export async function editMember(tx: Tx, actor: Actor, { memberId, ...typed }: EditMember, now: Date) {
  const [member] = await tx.select().from(members).where(eq(members.id, memberId)).for("update")
  if (!member) throw new NotFound()
  const details = Object.entries(readDetails(typed))
  const changed = Object.fromEntries(
    details.filter(([name, value]) => new Map<string, unknown>(Object.entries(member)).get(name) !== value),
  )
  const fields = Object.keys(changed)
  if (fields.length === 0) return
  // An export that still has the old number is no news.
  const mended = fields.includes("phone") ? { phoneCorrectedAt: now, wrongPhone: member.phone } : {}
  const set = { ...changed, ...mended, updatedAt: now }
  try {
    // In a transaction of its own, so that who has the number can still be asked.
    await tx.transaction((inner) => inner.update(members).set(set).where(eq(members.id, memberId)))
  } catch (error) {
    if (violates(error, "members_number")) return refuseTakenNumber(tx, typed.number)
    throw error
  }
  const about = { branchId: member.branchId, subjectId: memberId, people: 1 }
  await recordAct(tx, actor, "member.edit", { ...about, detail: { fields } })
}
