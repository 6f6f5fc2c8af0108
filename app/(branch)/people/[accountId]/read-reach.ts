import type { Tx } from "@/db"
import { membersToGive, otherReps, singleMembersOf, standInsOf } from "@/lib/accounts/reach-queries"

export type Reach = Awaited<ReturnType<typeof readReach>>

/** What a rep's page says of their reach besides workplaces: members by name, those found to give, and stand-ins. */
export async function readReach(tx: Tx, rep: { id: string; branchId: string }, find: string, now: Date) {
  const [given, standIns, reps, found] = await Promise.all([
    singleMembersOf(tx, rep.id),
    standInsOf(tx, rep.id, now),
    otherReps(tx, rep.branchId, rep.id),
    find ? membersToGive(tx, rep.branchId, rep.id, find) : [],
  ])
  return { given, standIns, reps, found }
}
