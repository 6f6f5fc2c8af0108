import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { Desk } from "@/app/desk"
import { Form } from "@/components/form"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { allEmployers } from "@/lib/ballots/queries"
import { saveNewBallot } from "../actions"
import { BallotFields } from "../ballot-fields"

export const metadata: Metadata = { title: "Set up a ballot" }

export default async function NewBallot() {
  const actor = await requireOrganiser()
  const employers = await withReach(actor, allEmployers)
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Set up a ballot</h1>
      </header>
      <Form action={saveNewBallot} className="stacked" label="Set up a ballot">
        <BallotFields id={randomUUID()} employers={employers} />
        <button type="submit" className="button button-act">
          Set it up
        </button>
      </Form>
    </Desk>
  )
}
