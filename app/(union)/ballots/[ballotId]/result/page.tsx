import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Declared } from "@/app/declared"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import { declarers, standingResult } from "@/lib/declarations/queries"
import { whoToTell } from "@/lib/declarations/telling-queries"
import { unitsInForm } from "@/lib/declarations/units-in-form"
import { plannedBallot } from "@/lib/overrides/queries"
import { publicationOf } from "@/lib/publications/queries"
import { DeclareForm } from "./declare-form"
import { Every } from "./every"
import { Publish } from "./publish"
import { Tell } from "./tell"

export const metadata: Metadata = { title: "Result" }

type Props = { params: Promise<{ ballotId: string }> }

export default async function ResultPage({ params }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const result = await standingResult(tx, ballot)
    const everyone = result ? await whoToTell(tx, ballotId, result.declaredAt) : []
    const units = await unitsInForm(tx, ballot)
    const publication = await publicationOf(tx, ballotId)
    const plan = await plannedBallot(tx, ballot)
    return { ballot, result, everyone, units, publication, plan, every: await declarers(tx, ballotId) }
  })
  if (!page) notFound()
  const { ballot, result, units, publication, every } = page
  const mayDeclare = ballot.closesAt <= now
  const form = <DeclareForm key={every.length} {...{ ballot, units }} isCorrection={result !== undefined} />
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Result</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      {result ? (
        <>
          <Declared result={result} />
          <Tell {...{ ballotId, result }} everyone={page.everyone} plan={page.plan} today={dayOf(now)} />
        </>
      ) : null}
      {mayDeclare && !result ? form : null}
      {mayDeclare ? null : (
        <p className="lede roll-lede">
          Voting closes on {longDay(dayOf(ballot.closesAt))}, {clockTime(ballot.closesAt)}. The scrutineer’s
          figures can be declared here after that.
        </p>
      )}
      <Publish {...{ ballot, publication }} />
      {result ? (
        <details className="sect correct">
          <summary>Correct the figures</summary>
          {form}
        </details>
      ) : null}
      <Every every={every} now={now} />
    </Desk>
  )
}
