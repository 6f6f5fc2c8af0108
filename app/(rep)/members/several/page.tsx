import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AnswerChoices } from "@/components/answer-choices"
import { Form } from "@/components/form"
import { Tabs } from "@/components/tabs"
import { WayChoice } from "@/components/way-choice"
import { withReach } from "@/db"
import { listsAllItReaches, placesOf } from "@/lib/access"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder } from "@/lib/contacts/call-order"
import { callList } from "@/lib/members/queries"
import { unionName } from "@/lib/union-name"
import { NobodyHere } from "../nobody-here"
import { several } from "./actions"
import { MemberTicks } from "./member-ticks"

export const metadata: Metadata = { title: "Log several" }

type Props = { searchParams: Promise<{ workplace?: string; logged?: string }> }

export default async function LogSeveralPage({ searchParams }: Props) {
  const actor = await requireRep()
  const { workplace, logged } = await searchParams
  if (!workplace && !listsAllItReaches(actor.role)) redirect("/members")
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    return ballot && { ballot, members: await callList(tx, ballot.id, workplace) }
  })
  const tabs = <Tabs tabs={placesOf(actor.role)} current="/members/several" />
  if (!page || page.members.length === 0) return <NobodyHere ballot={page?.ballot} tabs={tabs} />
  const { ballot } = page
  const phase = phaseOf(ballot, now)
  const order = callOrder(page.members, { now, phase, replacementsCloseOn: ballot.replacementsCloseOn })
  const asking = order.groups.flatMap(({ members }) => members.map(({ member }) => member))
  return (
    <>
      <main className="phone">
        <p className="masthead-line soft">{unionName()}</p>
        <div className="scotch" />
        <h1>Log several</h1>
        <p className="soft about">
          After an office meeting: tick who you saw, then say once what they told you.
        </p>
        {logged ? (
          <p className="said" role="status">
            Logged for {logged === "1" ? "one member" : `${logged} members`}.
          </p>
        ) : null}
        {phase === "closed" ? (
          <p className="said">Voting has closed: nothing more can be recorded.</p>
        ) : asking.length === 0 ? (
          <p className="said">Nobody is left to ask. Everyone here has answered.</p>
        ) : (
          <Form action={several}>
            <input type="hidden" name="batchId" value={randomUUID()} />
            <input type="hidden" name="ballotId" value={ballot.id} />
            <MemberTicks members={asking} />
            <WayChoice value="in_person" />
            <AnswerChoices phase={phase} />
          </Form>
        )}
      </main>
      {tabs}
    </>
  )
}
