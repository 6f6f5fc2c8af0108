import { posted } from "@/app/posted"
import { belongsToBranch } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { UndoCall, undoCall } from "@/lib/queue/undo-call"
import { callsAddress } from "../calls-address"
import { readAgain } from "../read-again"

const undoing = { name: "undoCall", schema: UndoCall, verb: undoCall } as const

/** `next` is whose page it was sent from, `within` the branch called in. */
export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, undoing, {
    onward: ({ ballotId }, { memberId, branchId }) => {
      const isOwnBranch = actor !== undefined && belongsToBranch(actor.role)
      return callsAddress({ ballotId, branchId: isOwnBranch ? "" : branchId, memberId, undone: true })
    },
    again: (attempt, { ballotId, next, within }) =>
      readAgain(actor, { ballotId, branchId: within, memberId: next }, attempt),
  })
}
