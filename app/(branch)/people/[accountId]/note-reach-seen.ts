import type { Tx } from "@/db"
import type { Person } from "@/lib/accounts/queries"
import type { Actor } from "@/lib/accounts/terms"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import type { Reach } from "./read-reach"

/** Writes down who saw whom a rep was given by name, and whom they found to give. */
export async function noteReachSeen(tx: Tx, actor: Actor, rep: Person, { given, found }: Reach) {
  const branchId = rep.branchId ?? undefined
  await Promise.all([
    noteListOpened(tx, actor, "search.see", {
      ...{ branchId, subjectId: rep.id, people: given.length, detail: { given: true } },
    }),
    // Not what was typed: that may be a name.
    noteListOpened(tx, actor, "search.see", { branchId, people: found.length }),
  ])
}
