import { cache } from "react"
import { z } from "zod"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { entryById } from "@/lib/contacts/queries"
import type { SavedEntry } from "@/lib/contacts/saved-entry"
import { memberOnRoll } from "@/lib/members/queries"

const fewMinutes = 10 * 60_000

/** One's own entry of a few minutes ago, and whom it is about; read once a page, however many parts of it ask. */
export const savedEntry = cache(
  async (actor: Actor, ballotId: string, entryId: string): Promise<SavedEntry | undefined> => {
    if (!z.uuid().safeParse(entryId).success) return undefined
    return withReach(actor, async (tx) => {
      const entry = await entryById(tx, entryId)
      if (!entry?.isOwn || entry.isUndone || Date.now() - entry.recordedAt.getTime() > fewMinutes)
        return undefined
      const member = await memberOnRoll(tx, ballotId, entry.memberId)
      return member && { entry, member }
    })
  },
)
