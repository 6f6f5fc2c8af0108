import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { z } from "zod"
import { Tabs } from "@/components/tabs"
import { withReach } from "@/db"
import { belongsToBranch, placesOf } from "@/lib/access"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { datesInWords } from "@/lib/ballots/dates-in-words"
import { phaseOf } from "@/lib/ballots/phase"
import { heldMember, queueCounts } from "@/lib/queue/queries"
import { unionName } from "@/lib/union-name"
import { NobodyHere } from "../members/nobody-here"
import { AfterCalling } from "./after-calling"
import { NextToCall } from "./next-to-call"
import { NotNow } from "./not-now"
import { UndoCallBar } from "./undo-call-bar"

export const metadata: Metadata = { title: "Calls" }

type Props = {
  searchParams: Promise<{ ballot?: string; branch?: string; saved?: string; told?: string; paper?: string }>
}

export default async function Calls({ searchParams }: Props) {
  const actor = await requireRep()
  const { ballot: asked, branch, saved, told, paper } = await searchParams
  const { data: branchId } = z.uuid().safeParse(branch)
  const { data: ballotId } = z.uuid().safeParse(asked)
  if (!branchId && !belongsToBranch(actor.role)) redirect("/progress")
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, ballotId)
    if (!ballot) return undefined
    const asking = {
      ballotId: ballot.id,
      branchId,
      accountId: actor.accountId,
      now,
      phase: phaseOf(ballot, now),
    }
    return { ballot, queue: await queueCounts(tx, asking), held: await heldMember(tx, asking) }
  })
  const tabs = <Tabs tabs={placesOf(actor.role)} current="/calls" />
  if (!page || page.queue.callable + page.queue.waiting.length === 0)
    return <NobodyHere ballot={page?.ballot} tabs={tabs} />

  const { ballot, queue, held } = page
  const isClosed = phaseOf(ballot, now) === "closed"
  const { first, behind } = datesInWords(ballot, now)
  return (
    <>
      <main className="phone">
        <AfterCalling
          {...{ actor, told, paper, ballot, now }}
          branchId={branchId ?? ""}
          entryId={isClosed ? undefined : saved}
        />
        <p className="masthead-line soft">{unionName()}</p>
        <div className="scotch" />
        <h1>Calls</h1>
        <p className="soft about">{ballot.name}</p>
        <p className="about">
          {first} <span className="soft">{isClosed ? "Nobody is left to call." : behind}</span>
        </p>
        {isClosed ? null : (
          <NextToCall ballotId={ballot.id} branchId={branchId} callable={queue.callable} held={held} />
        )}
        {isClosed ? null : <NotNow waiting={queue.waiting} method={ballot.method} />}
      </main>
      {tabs}
      <UndoCallBar actor={actor} ballot={ballot} entryId={saved} now={now} />
    </>
  )
}
