import { z } from "zod"
import type { PlainPage } from "@/app/plain-page"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { history, newestNote } from "@/lib/contacts/queries"
import type { FormState } from "@/lib/forms/terms"
import { memberOnRoll } from "@/lib/members/queries"
import { lineOf } from "@/lib/overrides/queries"
import { callerOf, callScriptsOf } from "@/lib/queue/queries"
import { savedEntry } from "../../members/saved-entry"
import { Call } from "./call"

type Asked = { [name in "ballot" | "branch" | "saved" | "undone" | "told" | "paper"]?: string }

/** The call of a member as this actor sees it now; undefined when the member is out of reach. */
export async function readCall(
  actor: Actor,
  memberId: string,
  { ballot: ballotId, branch: branchId = "", saved, undone, told, paper }: Asked,
  attempt?: FormState,
): Promise<PlainPage | undefined> {
  if (!z.uuid().safeParse(memberId).success) return undefined
  const now = new Date()
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, z.uuid().safeParse(ballotId).data)
    const member = ballot && (await memberOnRoll(tx, ballot.id, memberId))
    if (!member) return undefined
    const [entries, note, own, line, caller] = await Promise.all([
      history(tx, ballot.id, memberId),
      newestNote(tx, ballot.id, memberId),
      callScriptsOf(tx, ballot.id),
      lineOf(tx, ballot),
      callerOf(tx, ballot.id, memberId, now),
      noteMemberSeen(tx, actor, ballot.id, memberId),
    ])
    return { ballot, member, entries, note: note?.wording ?? "", own, line, caller }
  })
  if (!read) return undefined
  const entry = saved ? await savedEntry(actor, read.ballot.id, saved) : undefined
  const after = { saved: entry, told, paper, branchId, memberId }
  const body = <Call {...{ ...read, after, undone, attempt, now }} isOwn={read.caller === actor.accountId} />
  return { title: "Call", body, status: attempt ? 422 : 200 }
}
