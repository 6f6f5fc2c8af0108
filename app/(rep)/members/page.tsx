import type { Metadata } from "next"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { listsAllItReaches, placesOf } from "@/lib/access"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import { overtakings } from "@/lib/contacts/overtaking-queries"
import { findIn } from "@/lib/members/find-in"
import { callList } from "@/lib/members/queries"
import { workplacesToAsk } from "@/lib/workplaces/queries"
import { AfterSaving } from "./after-saving"
import { CallGroups } from "./call-groups"
import { ClosedList } from "./closed-list"
import { ListHead } from "./list-head"
import { NobodyHere } from "./nobody-here"
import { Overtaken } from "./overtaken"
import { Resting } from "./resting"
import { Told } from "./told"
import { UndoBar } from "./undo-bar"
import { WorkplaceChooser } from "./workplace-chooser"

export const metadata: Metadata = { title: "My members" }

type Props = { searchParams: Promise<{ workplace?: string; find?: string; saved?: string; told?: string }> }

export default async function MyMembers({ searchParams }: Props) {
  const actor = await requireRep()
  const { workplace, find = "", saved, told } = await searchParams
  const now = new Date()
  const tabs = <Tabs tabs={placesOf(actor.role)} current="/members" />
  if (!workplace && !listsAllItReaches(actor.role)) {
    const places = await withReach(actor, (tx) => workplacesToAsk(tx, now))
    return <WorkplaceChooser places={places} tabs={tabs} />
  }
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    if (!ballot) return undefined
    const members = await callList(tx, ballot.id, workplace)
    return { ballot, members, overtaken: await overtakings(tx, ballot.id, now) }
  })
  if (!page || page.members.length === 0) return <NobodyHere ballot={page?.ballot} tabs={tabs} />

  const { ballot, members } = page
  const situation = { now, phase: phaseOf(ballot, now), replacementsCloseOn: ballot.replacementsCloseOn }
  const isOver = situation.phase === "closed" && find === ""
  const order = callOrder(findIn(members, find), situation)
  return (
    <>
      <main className="phone">
        <ListHead ballot={ballot} members={members} now={now} find={find} workplace={workplace} />
        <AfterSaving {...{ actor, within: workplace }} ballotId={ballot.id} entryId={saved} />
        <Told told={told} />
        {isOver ? null : <Overtaken overtakings={page.overtaken} within={workplace} />}
        {find && order.groups.length + order.resting.length === 0 ? (
          <p className="empty" role="status">
            Nobody here matches “{find}”. Try part of a name, or <a href="?">see everyone</a>.
          </p>
        ) : null}
        {isOver ? (
          <ClosedList ballotId={ballot.id} members={members} within={workplace} />
        ) : (
          <>
            <CallGroups groups={order.groups} within={workplace} phase={situation.phase} />
            <Resting groups={order.resting} within={workplace} isOpen={find !== ""} />
          </>
        )}
      </main>
      {tabs}
      <UndoBar actor={actor} ballotId={ballot.id} entryId={saved} now={now} />
    </>
  )
}
