import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { timetableOf, timetableWarnings } from "@/lib/ballots/timetable"
import { dayOf } from "@/lib/dates"
import { jurisdictionLabel } from "@/lib/law/terms"
import { plannedBallot } from "@/lib/overrides/queries"
import { CalendarOfBallot } from "./calendar-of-ballot"
import { Days } from "./days"

export const metadata: Metadata = { title: "Timetable" }

export default async function TimetablePage({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && { ballot, plan: await plannedBallot(tx, ballot) }
  })
  if (!page) notFound()
  const { ballot, plan } = page
  const now = new Date()
  const warnings = timetableWarnings(plan, now).filter((words) => !words.endsWith("in the past."))
  const held =
    plan.kind === "statutory"
      ? `A statutory ballot under the law of ${jurisdictionLabel[plan.jurisdiction]}.`
      : "An indicative ballot, which no Act rules."
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Timetable</h1>
        <p className="noprint">
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      <p className="lede about-law">
        <strong>{ballot.name}.</strong> {held}
      </p>
      {warnings.length > 0 ? (
        <ul className="warnings" aria-label="Look at again">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      <Days days={timetableOf(plan, ballot)} plan={plan} today={dayOf(now)} />
      <p className="buttons noprint">
        <a className="button" href={`/ballots/${ballotId}/edit`}>
          Change a day
        </a>{" "}
        <a className="button" href={`/ballots/${ballotId}/rules`}>
          The rules it rests on
        </a>
      </p>
      <CalendarOfBallot ballot={ballot} />
    </Desk>
  )
}
