import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { UndoEntry, undoEntry } from "@/lib/contacts/undo-entry"
import { readMember } from "../[memberId]/read-member"
import { memberAddress } from "../where-next"

const undoing = { name: "undoEntry", schema: UndoEntry, verb: undoEntry } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, undoing, {
    onward: (_input, { memberId }) => memberAddress(memberId, { undone: "1" }),
    again: async (attempt, { memberId = "" }) => actor && readMember(actor, memberId, {}, attempt),
  })
}
