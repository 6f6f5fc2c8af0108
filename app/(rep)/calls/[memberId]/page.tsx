import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { withReach } from "@/db"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { history, newestNote } from "@/lib/contacts/queries"
import { phoneInWords } from "@/lib/members/phone"
import { memberOnRoll } from "@/lib/members/queries"
import { lineOf } from "@/lib/overrides/queries"
import { callScript } from "@/lib/queue/call-script"
import { callerOf, callScriptsOf } from "@/lib/queue/queries"
import { Reach } from "../../members/[memberId]/reach"
import { Tried } from "../../members/[memberId]/tried"
import { AfterCalling } from "../after-calling"
import { UndoCallBar } from "../undo-call-bar"
import { AfterCall } from "./after-call"
import { CallHead } from "./call-head"
import { KeepHold } from "./keep-hold"
import { NotYours } from "./not-yours"
import { Script } from "./script"

export const metadata: Metadata = { title: "Call" }

type Props = {
  params: Promise<{ memberId: string }>
  searchParams: Promise<{
    ballot?: string
    branch?: string
    saved?: string
    undone?: string
    told?: string
    paper?: string
  }>
}

export default async function Call({ params, searchParams }: Props) {
  const actor = await requireRep()
  const { data: memberId } = z.uuid().safeParse((await params).memberId)
  if (!memberId) notFound()
  const { ballot: asked, branch, saved, undone, told, paper } = await searchParams
  const { data: ballotId } = z.uuid().safeParse(asked)
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, ballotId)
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
    return { ballot, member, entries, note, own, line, caller }
  })
  if (!page) notFound()

  const { ballot, member, entries, note, own, line, caller } = page
  const { name, method, lastSafePostingOn } = ballot
  const phase = phaseOf(ballot, now)
  const call = { ballotId: ballot.id, memberId, branchId: branch ?? "" }
  const isMine = caller === actor.accountId && phase !== "closed" && !member.leftOn
  const words = { name: member.firstName, ballot: name, method, lastSafePostingOn, line }
  return (
    <>
      <main className="phone">
        <AfterCalling
          {...{ actor, ballot, now, memberId, told, paper }}
          branchId={branch ?? ""}
          entryId={saved}
        />
        <CallHead {...{ call, member, isMine, method }} />
        {undone ? (
          <p className="said" role="status">
            Taken back. What was known before counts again.
          </p>
        ) : null}
        {isMine ? (
          <>
            <KeepHold key={memberId} ballotId={ballot.id} memberId={memberId} />
            <Reach member={member} dial={member.phone && phoneInWords(member.phone)} />
            {note?.wording ? <p className="said">{note.wording}</p> : null}
            <Script sections={callScript(phase, own, words)} />
            <AfterCall {...{ call, phase, method }} note={note?.wording ?? ""} />
          </>
        ) : (
          <NotYours call={call} firstName={member.firstName} isTaken={caller !== undefined} phase={phase} />
        )}
        <Tried {...{ entries, method, now }} />
      </main>
      <UndoCallBar actor={actor} ballot={ballot} entryId={saved} now={now} />
    </>
  )
}
