import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { allEmployers, ballotToEdit } from "@/lib/ballots/queries"
import { usualDays } from "@/lib/ballots/usual-days"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { saveBallot } from "../../actions"
import { BallotFields } from "../../ballot-fields"

export const metadata: Metadata = { title: "Edit a ballot" }

export default async function EditBallot({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && { ballot, employers: await allEmployers(tx), plan: await plannedBallot(tx, ballot) }
  })
  if (!page) notFound()
  const { ballot, employers, plan } = page
  const asksAboutServices = ballot.isInImportantServices || rulesOf(plan).support_line.value !== null
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Edit {ballot.name}</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back without saving</a>
        </p>
      </header>
      <Form action={saveBallot} className="stacked" label="Edit the ballot">
        <BallotFields {...{ ballot, employers, asksAboutServices }} id={ballotId} usual={usualDays(plan)} />
        <button type="submit" className="button button-act">
          Save
        </button>
      </Form>
    </Desk>
  )
}
