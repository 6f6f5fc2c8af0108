import type { Metadata } from "next"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { listsAllItReaches, placesOf } from "@/lib/access"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import { findIn } from "@/lib/members/find-in"
import { callList } from "@/lib/members/queries"
import { workplacesToAsk } from "@/lib/workplaces/queries"
import { CallGroups } from "./call-groups"
import { ListHead } from "./list-head"
import { NobodyHere } from "./nobody-here"
import { Resting } from "./resting"
import { UndoBar } from "./undo-bar"
import { WorkplaceChooser } from "./workplace-chooser"

export const metadata: Metadata = { title: "My members" }

type Props = { searchParams: Promise<{ workplace?: string; find?: string; saved?: string }> }

export default async function MyMembers({ searchParams }: Props) {
  const actor = await requireRep()
  const { workplace, find = "", saved } = await searchParams
  const now = new Date()
  const tabs = <Tabs tabs={placesOf(actor.role)} current="/members" />
  if (!workplace && !listsAllItReaches(actor.role)) {
    const places = await withReach(actor, (tx) => workplacesToAsk(tx, now))
    return <WorkplaceChooser places={places} tabs={tabs} />
  }
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    return ballot && { ballot, members: await callList(tx, ballot.id, workplace) }
  })
  if (!page || page.members.length === 0) return <NobodyHere ballot={page?.ballot} tabs={tabs} />

  const { ballot, members } = page
  const situation = { now, phase: phaseOf(ballot, now), replacementsCloseOn: ballot.replacementsCloseOn }
  const order = callOrder(findIn(members, find), situation)
  return (
    <>
      <main className="phone">
        <ListHead ballot={ballot} members={members} now={now} find={find} workplace={workplace} />
        {find && order.groups.length + order.resting.length === 0 ? (
          <p className="empty" role="status">
            Nobody here matches “{find}”. Try part of a name, or <a href="?">see everyone</a>.
          </p>
        ) : null}
        <CallGroups groups={order.groups} within={workplace} phase={situation.phase} />
        <Resting groups={order.resting} within={workplace} isOpen={find !== ""} />
      </main>
      {tabs}
      <UndoBar actor={actor} ballotId={ballot.id} entryId={saved} now={now} />
    </>
  )
}
