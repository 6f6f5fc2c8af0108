import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Field } from "@/components/field"
import { Form } from "@/components/form"
import { Picker } from "@/components/picker"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { dayOf } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { countsRecorded, unitsToCount } from "@/lib/returns/queries"
import { recordCount } from "../../actions"
import { Recorded } from "./recorded"

export const metadata: Metadata = { title: "Return counts" }

type Props = { params: Promise<{ ballotId: string }>; searchParams: Promise<{ unit?: string }> }

export default async function ReturnCounts({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const { unit } = await searchParams
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    return { ballot, units: await unitsToCount(tx, ballotId), counts: await countsRecorded(tx, ballotId) }
  })
  if (!page) notFound()
  const { ballot, counts } = page
  const { vote, votes, cameIn } = deskWordsOf(ballot.method)
  const units = page.units.filter(({ entitled }) => entitled > 0)
  const [only] = units
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Return counts</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      <p className="lede">
        How many {vote.many} the scrutineer has in hand, each time they say so. To put one right, record the
        same day again: both stay, and the newer one counts.
      </p>
      {only ? (
        <Form action={recordCount} className="stacked" label="Record a count">
          <input type="hidden" name="id" value={randomUUID()} />
          <input type="hidden" name="ballotId" value={ballotId} />
          {units.length === 1 ? (
            <input type="hidden" name="ballotUnitId" value={only.id} />
          ) : (
            <Picker
              name="ballotUnitId"
              label="Counted in"
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              value={unit ?? ""}
              none="Choose one"
            />
          )}
          <Field name="countedOn" label="By the end of" type="date" value={dayOf(new Date())} />
          <Field
            name="cast"
            label={`${votes} counted so far`}
            hint={`All that ${cameIn} since the opening, spoiled ones too.`}
            inputMode="numeric"
            autoComplete="off"
          />
          <button type="submit" className="button button-act">
            Record the count
          </button>
        </Form>
      ) : (
        <p className="empty">Nobody is on the roll yet, so there is nothing to count.</p>
      )}
      <Recorded method={ballot.method} counts={counts} units={units} now={new Date()} />
    </Desk>
  )
}
