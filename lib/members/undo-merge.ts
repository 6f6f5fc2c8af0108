import { asc, eq, inArray, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { memberMerges, members } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { mayStillUndo } from "./may-still-undo"

export const UndoMerge = z.object({ mergeId: z.uuid() })
export type UndoMerge = z.output<typeof UndoMerge>

/** Makes two again of a member merged within the last day: all as it was, and what was added since with the one kept. */
export async function undoMerge(tx: Tx, actor: Actor, { mergeId }: UndoMerge, now: Date) {
  const [merge] = await tx.select().from(memberMerges).where(eq(memberMerges.id, mergeId))
  if (!merge) throw new NotFound()
  const { keptId, mergedId } = merge
  const both = await tx
    .select({ id: members.id })
    .from(members)
    .where(inArray(members.id, [keptId, mergedId]))
    .orderBy(asc(members.id))
    .for("update")
  if (both.length < 2) throw new NotFound()
  if (merge.undoneAt) return { keptId, mergedId }
  if (!mayStillUndo(merge.mergedAt, now))
    throw new Refusal("They were merged more than a day ago, which is too long to take it back.")
  const [undo] = await tx.execute<{ said: string }>(sql`
    select unmerge_members(${mergeId}, ${dayOf(now)}, ${now.toISOString()}) as said`)
  if (undo?.said === "closed since")
    throw new Refusal("Voting has closed since, and the roll stays as it was then: the two stay merged.")
  if (undo?.said === "undone") {
    const about = { branchId: merge.branchId, subjectId: keptId, people: 2 }
    await recordAct(tx, actor, "member.unmerge", { ...about, detail: { mergedId } })
  }
  return { keptId, mergedId }
}
