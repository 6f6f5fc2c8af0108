import { sql } from "drizzle-orm"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { entryIdIn } from "@/lib/contacts/entry-id-in"
import { LogContact } from "@/lib/contacts/log-contact"
import { LogSeveral } from "@/lib/contacts/log-several"
import { UndoEntry } from "@/lib/contacts/undo-entry"
import { AskReplacement } from "@/lib/replacements/ask-replacement"
import type { SentEntry } from "./read-outbox"

/**
 * Whether what is refused now was saved before, when the answer was lost on its way: a rep must not be told otherwise,
 * though the ballot has closed or the member has gone since. An undo of what never arrived has its wish.
 */
export async function hasLanded(actor: Actor, { verb, input }: SentEntry): Promise<boolean> {
  if (verb === "undoEntry") {
    const undo = UndoEntry.safeParse(input).data
    if (!undo) return false
    const [undoing, undone] = await landed(actor, [undo.undoingId, undo.entryId])
    return undoing === true || undone === false
  }
  return (await landed(actor, await idsOf(verb, input))).includes(true)
}

async function idsOf(verb: SentEntry["verb"], input: SentEntry["input"]): Promise<string[]> {
  if (verb === "logContact") return [LogContact.safeParse(input).data?.entryId ?? []].flat()
  if (verb === "askReplacement") return [AskReplacement.safeParse(input).data?.replacementId ?? []].flat()
  const several = verb === "logSeveral" ? LogSeveral.safeParse(input).data : undefined
  return several ? Promise.all(several.memberIds.map((id) => entryIdIn(several.batchId, id))) : []
}

/** Of each id, whether the actor has written a row of history under it. */
async function landed(actor: Actor, ids: string[]): Promise<boolean[]> {
  const rows = await withReach(actor, (tx) =>
    tx.execute<{ landed: boolean }>(sql`
      select sent = any(landed(${sql.param(ids)}::uuid[])) as landed
      from unnest(${sql.param(ids)}::uuid[]) with ordinality as each(sent, nth) order by nth`),
  )
  return rows.map((row) => row.landed)
}
