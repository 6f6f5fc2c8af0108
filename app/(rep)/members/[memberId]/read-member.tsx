import { z } from "zod"
import type { PlainPage } from "@/app/plain-page"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { callOrder, followerOf } from "@/lib/contacts/call-order"
import { history, newestNote } from "@/lib/contacts/queries"
import { situationOf } from "@/lib/contacts/situation-of"
import type { FormState } from "@/lib/forms/terms"
import { phoneInWords } from "@/lib/members/phone"
import { callList, memberOnRoll } from "@/lib/members/queries"
import { withWindow } from "@/lib/replacements/window"
import { savedEntry } from "../saved-entry"
import { Member } from "./member"
import { Note } from "./note"
import { Tried } from "./tried"

type Asked = { [name in "within" | "saved" | "undone" | "told" | "corrected" | "paper"]?: string }

/** A member’s page as this actor sees it now; undefined when the member is out of reach. */
export async function readMember(
  actor: Actor,
  memberId: string,
  { saved, ...asked }: Asked,
  attempt?: FormState,
): Promise<PlainPage | undefined> {
  if (!z.uuid().safeParse(memberId).success) return undefined
  const now = new Date()
  const read = await readWithList(actor, memberId, asked.within, now)
  if (!read) return undefined
  const { ballot, member, entries, note, list } = read
  const body = (
    <Member
      {...{ ballot, member, now, attempt }}
      {...asked}
      dial={member.phone && phoneInWords(member.phone)}
      next={followerOf(member.id, callOrder(list, situationOf(ballot, now)))}
      saved={saved ? await savedEntry(actor, ballot.id, saved) : undefined}
      note={<Note wording={note?.wording ?? ""} attempt={attempt} />}
      tried={<Tried entries={entries} now={now} />}
    />
  )
  return { title: "Member", body, status: attempt ? 422 : 200 }
}

function readWithList(actor: Actor, memberId: string, within: string | undefined, now: Date) {
  return withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    if (!ballot) return undefined
    const [member, entries, note] = await Promise.all([
      memberOnRoll(tx, ballot.id, memberId),
      history(tx, ballot.id, memberId),
      newestNote(tx, ballot.id, memberId),
    ])
    if (!member) return undefined
    return {
      ballot: withWindow(ballot),
      member,
      entries,
      note,
      list: await callList(tx, ballot.id, within ?? member.workplaceId),
    }
  })
}
