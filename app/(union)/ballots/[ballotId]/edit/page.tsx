import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { allEmployers, ballotToEdit } from "@/lib/ballots/queries"
import { saveBallot } from "../../actions"
import { BallotFields } from "../../ballot-fields"

export const metadata: Metadata = { title: "Edit a ballot" }

export default async function EditBallot({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const { ballot, employers } = await withReach(actor, async (tx) => ({
    ballot: await ballotToEdit(tx, ballotId),
    employers: await allEmployers(tx),
  }))
  if (!ballot) notFound()
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Edit {ballot.name}</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back without saving</a>
        </p>
      </header>
      <Form action={saveBallot} className="stacked" label="Edit the ballot">
        <BallotFields id={ballotId} ballot={ballot} employers={employers} />
        <button type="submit" className="button button-act">
          Save
        </button>
      </Form>
    </Desk>
  )
}
