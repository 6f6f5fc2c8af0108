import { z } from "zod"
import { markupOf } from "@/components/markup"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { history, newestNote } from "@/lib/contacts/queries"
import { memberOnRoll } from "@/lib/members/queries"
import { Note } from "../note"
import { readOnRoll } from "../read-on-roll"
import { Tried } from "../tried"

/** The note and what was tried, as HTML; undefined when the member is out of reach. */
export async function readMore(actor: Actor, memberId: string): Promise<string | undefined> {
  if (!z.uuid().safeParse(memberId).success) return undefined
  const now = new Date()
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    const member = ballot && (await memberOnRoll(tx, ballot.id, memberId))
    if (!ballot || !member) return undefined
    const [entries, note] = await Promise.all([
      history(tx, ballot.id, memberId),
      newestNote(tx, ballot.id, memberId),
      noteMemberSeen(tx, actor, ballot.id, memberId),
    ])
    return {
      method: ballot.method,
      entries,
      note,
      onRoll: await readOnRoll(tx, actor, { ballot, member, now }),
    }
  })
  if (!read) return undefined
  const { method, entries, note, onRoll } = read
  return markupOf(
    <>
      <div data-part="note">
        <Note wording={note?.wording ?? ""} />
      </div>
      <div data-part="tried">
        <Tried {...{ entries, method, now }} />
        {onRoll}
      </div>
    </>,
  )
}
