import { z } from "zod"
import type { PlainPage } from "@/app/plain-page"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { followerOf } from "@/lib/contacts/call-order"
import { history, newestNote } from "@/lib/contacts/queries"
import { situationOf } from "@/lib/contacts/situation-of"
import type { FormState } from "@/lib/forms/terms"
import { phoneInWords } from "@/lib/members/phone"
import { memberOnRoll, workplaceOrder } from "@/lib/members/queries"
import { withWindow } from "@/lib/replacements/window"
import { savedEntry } from "../saved-entry"
import { Member } from "./member"
import { Note } from "./note"
import { readOnRoll } from "./read-on-roll"
import { Tried } from "./tried"

type Asked = {
  [name in "within" | "saved" | "undone" | "told" | "corrected" | "paper" | "ballot" | "moved"]?: string
}

/** A member’s page as this actor sees it now; undefined when the member is out of reach. */
export async function readMember(
  actor: Actor,
  memberId: string,
  { saved, ballot: ballotId, moved, ...asked }: Asked,
  attempt?: FormState,
): Promise<PlainPage | undefined> {
  if (!z.uuid().safeParse(memberId).success) return undefined
  const now = new Date()
  // A move that was refused says so in its own fold, and nothing else on the page is open for it.
  const isMove = attempt?.typed?.move !== undefined
  const roll = { moved, attempt: isMove ? attempt : undefined }
  const read = await readWithList(actor, memberId, { within: asked.within, ballotId, roll }, now)
  if (!read) return undefined
  const { ballot, member, entries, note, list, onRoll } = read
  const body = (
    <Member
      {...{ ballot, member, now }}
      attempt={isMove ? undefined : attempt}
      {...asked}
      dial={member.phone && phoneInWords(member.phone)}
      next={followerOf(member.id, list, situationOf(ballot, now))}
      saved={saved ? await savedEntry(actor, ballot.id, saved) : undefined}
      note={<Note wording={note?.wording ?? ""} attempt={attempt} />}
      tried={
        <>
          <Tried method={ballot.method} {...{ entries, now }} />
          {onRoll}
        </>
      }
    />
  )
  return { title: "Member", body, status: attempt ? 422 : 200 }
}

type Read = { within?: string; ballotId?: string; roll: Parameters<typeof readOnRoll>[3] }

function readWithList(actor: Actor, memberId: string, { within, ballotId, roll }: Read, now: Date) {
  return withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, z.uuid().safeParse(ballotId).data)
    if (!ballot) return undefined
    const [member, entries, note] = await Promise.all([
      memberOnRoll(tx, ballot.id, memberId),
      history(tx, ballot.id, memberId),
      newestNote(tx, ballot.id, memberId),
    ])
    if (!member) return undefined
    const [onRoll, list] = await Promise.all([
      readOnRoll(tx, actor, { ballot, member, now }, roll),
      workplaceOrder(tx, ballot.id, within || member.workplaceId),
      noteMemberSeen(tx, actor, ballot.id, memberId),
    ])
    return { ballot: withWindow(ballot), member, entries, note, onRoll, list }
  })
}
