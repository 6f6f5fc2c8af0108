import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members, reaches } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { repToGiveTo } from "./rep-to-give-to"
import type { Actor } from "./terms"

export const GiveMember = z.object({ accountId: z.uuid(), memberId: z.uuid() })

/** Gives a rep one member by name, wherever in the branch they work. */
export async function giveMember(
  tx: Tx,
  actor: Actor,
  { accountId, memberId }: z.output<typeof GiveMember>,
  now: Date,
) {
  const { branchId } = await repToGiveTo(tx, actor, accountId)
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.branchId, branchId)))
  if (!member) throw new NotFound()
  const given = await tx
    .insert(reaches)
    .values({ accountId, branchId, memberId, givenBy: actor.accountId, givenAt: now })
    .onConflictDoNothing()
    .returning({ id: reaches.id })
  const about = { branchId, subjectId: accountId, people: 1, detail: { memberIds: [memberId] } }
  if (given.length > 0) await recordAct(tx, actor, "reach.give", about)
  return { accountId }
}
