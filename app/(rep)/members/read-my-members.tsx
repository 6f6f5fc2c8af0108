import type { PlainPage } from "@/app/plain-page"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { listsAllItReaches, placesOf } from "@/lib/access"
import { standInsOf } from "@/lib/accounts/reach-queries"
import { standingInOf } from "@/lib/accounts/standing-in"
import type { Actor } from "@/lib/accounts/terms"
import { noteListSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { standingResult } from "@/lib/declarations/queries"
import type { FormState } from "@/lib/forms/terms"
import { isWaiting } from "@/lib/joining/queries"
import { callList } from "@/lib/members/queries"
import { withWindow } from "@/lib/replacements/window"
import { unionName } from "@/lib/union-name"
import { workplacesToAsk } from "@/lib/workplaces/queries"
import { MyMembers } from "./my-members"
import { NobodyHere } from "./nobody-here"
import { savedEntry } from "./saved-entry"
import { WorkplaceChooser } from "./workplace-chooser"

type Asked = { workplace?: string; find?: string; saved?: string; told?: string; paper?: string }

/** My members as this actor sees it now; for those who reach more than one person could ask, a choice of lists. */
export async function readMyMembers(actor: Actor, asked: Asked, attempt?: FormState): Promise<PlainPage> {
  const now = new Date()
  const title = "My members"
  const { workplace, saved } = asked
  const places = placesOf(actor.role)
  const tabs = <Tabs tabs={places} current={listsAllItReaches(actor.role) ? "/members" : "/find"} />
  if (!workplace && !listsAllItReaches(actor.role)) {
    const choice = await withReach(actor, (tx) => workplacesToAsk(tx, now))
    return { title, body: <WorkplaceChooser places={choice} tabs={tabs} /> }
  }
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    if (!ballot) return undefined
    const [members, lent] = await Promise.all([
      callList(tx, ballot.id, workplace),
      standInsOf(tx, actor.accountId, now),
    ])
    const declared = ballot.declaredAt ? await standingResult(tx, ballot) : undefined
    const [overtaken] = await Promise.all([
      overtakings(tx, ballot.id, now),
      noteListSeen(tx, actor, ballot.id, members.length, workplace),
    ])
    return {
      ...{ ballot: withWindow(ballot), members, result: declared?.units, overtaken },
      standingIn: standingInOf(lent),
    }
  })
  if (!read || read.members.length === 0) {
    const isAsking = await withReach(actor, (tx) => isWaiting(tx, actor.accountId))
    return { title, body: <NobodyHere ballot={read?.ballot} isAsking={isAsking} tabs={tabs} /> }
  }
  const entry = saved ? await savedEntry(actor, read.ballot.id, saved) : undefined
  const body = (
    <MyMembers
      {...read}
      {...asked}
      saved={entry}
      attempt={attempt}
      union={unionName()}
      tabs={places}
      now={now}
    />
  )
  return { title, body, status: attempt ? 422 : 200 }
}
