import type { PlainPage } from "@/app/plain-page"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { placesOf } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { noteListSeen } from "@/lib/audit/note-seen"
import { currentBallot } from "@/lib/ballots/current-ballot"
import type { FormState } from "@/lib/forms/terms"
import { callList } from "@/lib/members/queries"
import { unionName } from "@/lib/union-name"
import { NobodyHere } from "../nobody-here"
import { Several } from "./several"

type Asked = { workplace?: string; logged?: string }

/** Log several, of everyone in reach or of one workplace. */
export async function readSeveral(
  actor: Actor,
  { workplace, logged }: Asked,
  attempt?: FormState,
): Promise<PlainPage> {
  const now = new Date()
  const read = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    if (!ballot) return undefined
    const members = await callList(tx, ballot.id, workplace)
    await noteListSeen(tx, actor, ballot.id, members.length, workplace)
    return { ballot, members }
  })
  const title = "Log several"
  const tabs = placesOf(actor.role)
  if (!read || read.members.length === 0)
    return {
      title,
      body: <NobodyHere ballot={read?.ballot} tabs={<Tabs tabs={tabs} current="/members/several" />} />,
    }
  const body = <Several {...read} {...{ now, tabs, workplace, logged, attempt }} union={unionName()} />
  return { title, body, status: attempt ? 422 : 200 }
}
