import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members, workplaces } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { leaveRolls } from "./leave-rolls"

export const MoveMember = z.object({ memberId: z.uuid(), workplaceId: z.uuid("Choose where they work now.") })
export type MoveMember = z.output<typeof MoveMember>

/**
 * Moves a member to another workplace, of another branch too where that is in reach. Their place on every roll and their
 * history go with them; they leave the roll of a ballot that does not cover whom they work for now.
 */
export async function moveMember(tx: Tx, actor: Actor, input: MoveMember, now: Date) {
  const { memberId, workplaceId } = input
  const [member] = await tx.select().from(members).where(eq(members.id, memberId)).for("update")
  if (!member) throw new NotFound()
  const [place] = await tx.select().from(workplaces).where(eq(workplaces.id, workplaceId))
  if (!place) throw new Refusal("Choose where they work now.", "workplaceId")
  if (member.workplaceId === workplaceId) return
  const { branchId } = place
  const isSameBranch = branchId === member.branchId
  // Within a branch the branch is not written at all: whoever looks after one has no right to that column.
  const to = isSameBranch ? { workplaceId } : { workplaceId, branchId }
  await tx
    .update(members)
    .set({ ...to, updatedAt: now })
    .where(eq(members.id, memberId))
  await tx.execute(sql`select settle_units(${memberId}, ${now.toISOString()})`)
  await leaveRolls(tx, actor, { memberId, reason: "left_employer", on: dayOf(now) }, now, "uncovered")
  const detail = isSameBranch ? {} : { fromBranch: member.branchId }
  await recordAct(tx, actor, "member.move", { branchId, subjectId: memberId, people: 1, detail })
}
