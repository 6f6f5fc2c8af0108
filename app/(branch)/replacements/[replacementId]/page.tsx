import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { dayOf, shortDay } from "@/lib/dates"
import { addressOf } from "@/lib/replacements/batch-queries"
import { type NewPaper, paperById } from "@/lib/replacements/queries"
import { come, notNeeded } from "../actions"
import { Confirm } from "./confirm"

export const metadata: Metadata = { title: "New paper" }

type Props = { params: Promise<{ replacementId: string }> }

export default async function Replacement({ params }: Props) {
  const actor = await requireSecretary()
  const { data: replacementId } = z.uuid().safeParse((await params).replacementId)
  if (!replacementId) notFound()
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const paper = await paperById(tx, replacementId, now)
    const ballot = paper && (await currentBallot(tx, now, paper.ballotId))
    if (!ballot) return undefined
    await noteMemberSeen(tx, actor, ballot.id, paper.memberId)
    return { paper, ballot, address: await addressOf(tx, replacementId) }
  })
  if (!page) notFound()
  const { paper, ballot, address } = page
  const { stage } = paper
  const isOver = now >= ballot.closesAt || stage === null || stage === "arrived"
  return (
    <Desk actor={actor} current="/progress">
      <header className="title">
        <h1>{paper.name}</h1>
        <p>
          <a href={`/replacements?ballot=${ballot.id}`}>Back to replacement papers</a>
        </p>
      </header>
      <p className="soft">
        {paper.workplace}, {paper.branch}
      </p>
      <p className="lede window-lede">{standing(paper)}</p>
      {isOver || paper.isBatched ? null : (
        <Confirm
          replacementId={paper.id}
          isConfirmed={stage === "confirmed"}
          {...{ address, maySeeAddresses: actor.maySeeAddresses }}
        />
      )}
      {isOver ? null : (
        <section className="sect" aria-labelledby="since">
          <h2 id="since">Something has changed</h2>
          <div className="buttons">
            <Step action={come} paper={paper} said="It has come" />
            <Step action={notNeeded} paper={paper} said="No longer needed" />
          </div>
        </section>
      )}
      <p className="sect">
        <a href={`/members/${paper.memberId}`}>Their page: how to reach them, and what was said</a>
      </p>
    </Desk>
  )
}

type StepProps = { action: typeof come; paper: NewPaper; said: string }

function Step({ action, paper, said }: StepProps) {
  return (
    <Form action={action} label={said}>
      <input type="hidden" name="ballotId" value={paper.ballotId} />
      <input type="hidden" name="memberId" value={paper.memberId} />
      <button type="submit" className="button">
        {said}
      </button>
    </Form>
  )
}

function standing({ stage, askedAt, sentAt, isBatched }: NewPaper) {
  const asked = `Asked for on ${shortDay(dayOf(askedAt))}.`
  switch (stage) {
    case "asked":
      return `${asked} The address is still to be confirmed by the member.`
    case "confirmed":
      return `${asked} Address confirmed${isBatched ? ", and in a batch that has not gone yet." : "."}`
    case "sent":
      return `Sent to the scrutineer on ${shortDay(dayOf(sentAt ?? askedAt))}. Ask whether it has come.`
    case "arrived":
      return `${asked} It has come, or they say that they have a paper.`
    case null:
      return `${asked} It is no longer needed.`
  }
}
