import { readAnswer } from "@/lib/contacts/answer"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import type { PocketEntry } from "@/lib/pocket/entry"
import type { PocketMember } from "@/lib/pocket/pocket"

/** The entry under this id, if it was just saved on this phone and has not been taken back. */
export function savedIn(
  entries: readonly PocketEntry[],
  members: readonly PocketMember[],
  entryId: string | undefined,
): SavedEntry | undefined {
  const entry = entries.find(({ id }) => id === entryId)
  const member = members.find(({ id }) => id === entry?.memberId)
  if (!entry || !member || entry.does.verb !== "logContact") return undefined
  const isTakenBack = entries.some(({ does }) => does.verb === "undoEntry" && does.input.entryId === entryId)
  if (isTakenBack) return undefined
  const { pledge = null, outcome = null } = readAnswer(entry.does.input.answer)
  return { entry: { id: entry.id, pledge, outcome, recordedAt: entry.madeAt }, member }
}
