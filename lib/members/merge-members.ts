import { and, asc, inArray, isNull, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { memberMerges, members } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { standings } from "./standing-queries"

export const MergeMembers = z.object({
  keptId: z.uuid("Choose which to keep."),
  /** Both, in any order: the one that is not kept is merged into it. */
  memberIds: z.array(z.uuid()).length(2, "Choose two to merge."),
})
export type MergeMembers = z.output<typeof MergeMembers>

/**
 * Makes one member of two who are the same person. What is known of both is kept under the one, and the other leaves the
 * roll of every ballot that has not closed as listed twice.
 */
export async function mergeMembers(tx: Tx, actor: Actor, { keptId, memberIds }: MergeMembers, now: Date) {
  const otherId = memberIds.find((id) => id !== keptId)
  if (!otherId || !memberIds.includes(keptId)) throw new Refusal("Choose which to keep.", "keptId")
  // Held in one order, so that two who merge the same at once do not wait for each other.
  const both = await tx
    .select()
    .from(members)
    .where(inArray(members.id, memberIds))
    .orderBy(asc(members.id))
    .for("update")
  const kept = both.find(({ id }) => id === keptId)
  const other = both.find(({ id }) => id === otherId)
  if (!kept || !other) throw new NotFound()
  const [standing] = await tx
    .select()
    .from(memberMerges)
    .where(and(isNull(memberMerges.undoneAt), inArray(memberMerges.mergedId, memberIds)))
  if (standing?.keptId === keptId) return { mergeId: standing.id, keptId }
  if (standing)
    throw new Refusal(
      "One of the two has been merged with somebody already. Look for the one that was kept, and merge that.",
    )
  await refuseUncovered(tx, { keptId, otherId }, now)
  const [merge] = await tx.execute<{ id: string }>(sql`
    select merge_members(${keptId}, ${otherId}, ${dayOf(now)}, ${now.toISOString()}) as id`)
  if (!merge) throw new NotFound()
  const about = { branchId: kept.branchId, subjectId: keptId, people: 2 }
  await recordAct(tx, actor, "member.merge", { ...about, detail: { mergedId: otherId } })
  return { mergeId: merge.id, keptId }
}

/** Whoever is kept must be able to stand on every roll that the other leaves. */
async function refuseUncovered(tx: Tx, { keptId, otherId }: { keptId: string; otherId: string }, now: Date) {
  const own = await standings(tx, keptId, now)
  for (const { ballotId, ballot, onRoll } of await standings(tx, otherId, now))
    if (onRoll && !own.some((roll) => roll.ballotId === ballotId))
      throw new Refusal(
        `The one you would keep works for an employer that ${ballot} does not cover, and the other is on its roll. Keep the other, or first move this one.`,
      )
}
