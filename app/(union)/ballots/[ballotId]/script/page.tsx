import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { lineOf } from "@/lib/overrides/queries"
import { callScriptsOf } from "@/lib/queue/queries"
import { calledPhases } from "@/lib/queue/terms"
import { usualScript } from "@/lib/queue/usual-script"
import { saveCallScript } from "../../actions"

export const metadata: Metadata = { title: "What callers say" }

export default async function CallScriptPage({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && { ballot, own: await callScriptsOf(tx, ballotId), line: await lineOf(tx, ballot) }
  })
  if (!page) notFound()
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>What callers say</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {page.ballot.name} without saving</a>
        </p>
      </header>
      <p className="lede">
        Each part begins with its heading, and an empty line parts it from the next. {"{name}"} becomes the
        member’s first name, {"{ballot}"} the ballot’s, {"{last_safe_day}"} the{" "}
        {deskWordsOf(page.ballot.method).days.last}. Ask whether they have voted, never how.
      </p>
      <Form action={saveCallScript} className="stacked" label="What callers say">
        <input type="hidden" name="ballotId" value={ballotId} />
        {calledPhases.map((phase) => (
          <Field
            key={phase}
            name={phase}
            label={deskWordsOf(page.ballot.method).phase[phase]}
            hint="Empty it to go back to the usual words."
            rows={18}
            value={page.own[phase] ?? usualScript(phase, page.line, page.ballot.method)}
          />
        ))}
        <button type="submit" className="button button-act">
          Save
        </button>
      </Form>
    </Desk>
  )
}
