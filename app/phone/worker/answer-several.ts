import { seeOther } from "@/app/see-other"
import { entryIdIn } from "@/lib/contacts/entry-id-in"
import { tickSomeone } from "@/lib/contacts/terms"
import { entryOf } from "@/lib/pocket/entry"
import { drawSeveral } from "./draw"
import { inWords } from "./in-words"
import { keptList } from "./keep-pocket"
import { put } from "./outbox"
import { owner } from "./owner"

/**
 * One answer for several, as an entry each: whoever has left meanwhile keeps nobody else's from landing. Undefined where
 * only the server can take it.
 */
export async function answerSeveral(request: Request): Promise<Response | undefined> {
  const [accountId, kept] = [await owner(), await keptList()]
  if (!accountId || !kept) return undefined
  const form = await request.clone().formData()
  const memberIds = form.getAll("memberIds").map(String)
  if (memberIds.length === 0) return drawSeveral(kept, { attempt: { problems: { memberIds: tickSomeone } } })
  const said = (name: string) => String(form.get(name) ?? "")
  const now = new Date()
  for (const memberId of memberIds) {
    const entryId = await entryIdIn(said("batchId"), memberId)
    const fields = { entryId, memberId, ballotId: said("ballotId"), way: said("way"), answer: said("answer") }
    const entry = entryOf("log", fields, now)
    if (!entry) return undefined
    const { listedAt } = kept.pocket
    await put({ ...entry, accountId, listedAt, said: inWords(entry, kept.pocket) })
  }
  return seeOther(`/members/several?logged=${memberIds.length}`)
}
