import type { Tx } from "@/db"
import { membersToGive, otherReps, singleMembersOf, standInsOf } from "@/lib/accounts/reach-queries"
import type { Actor } from "@/lib/accounts/terms"
import { noteListOpened } from "@/lib/audit/note-list-opened"

/** What a rep's page says of their reach besides workplaces: members by name, those found to give, and stand-ins. */
export async function readReach(
  tx: Tx,
  actor: Actor,
  rep: { id: string; branchId: string },
  find: string,
  now: Date,
) {
  const [given, standIns, reps, found] = await Promise.all([
    singleMembersOf(tx, rep.id),
    standInsOf(tx, rep.id, now),
    otherReps(tx, rep.branchId, rep.id),
    find ? membersToGive(tx, rep.branchId, rep.id, find) : [],
  ])
  const { id: subjectId, branchId } = rep
  await Promise.all([
    noteListOpened(tx, actor, "search.see", {
      branchId,
      subjectId,
      people: given.length,
      detail: { given: true },
    }),
    // Not what was typed: that may be a name.
    noteListOpened(tx, actor, "search.see", { branchId, people: found.length }),
  ])
  return { given, standIns, reps, found }
}
