import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { FileField } from "@/components/file-field"
import { Form } from "@/components/form"
import { WaitingButton } from "@/components/waiting-button"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { importsOf } from "@/lib/imports/queries"
import { largestFile } from "@/lib/imports/terms"
import { stage } from "./actions"
import { PastUploads } from "./past-uploads"
import { WhatIsRead } from "./what-is-read"

export const metadata: Metadata = { title: "Load the roll" }

export default async function LoadTheRoll({ params }: { params: Promise<{ ballotId: string }> }) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    return ballot && { ballot, uploads: await importsOf(tx, ballotId) }
  })
  if (!page) notFound()
  const { ballot, uploads } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Load the roll</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>{ballot.name}</a>
        </p>
      </header>
      {ballot.closesAt <= new Date() ? (
        <p className="lede roll-lede">Voting has closed: the roll of this ballot stays as it is.</p>
      ) : (
        <>
          <p className="lede roll-lede">
            Upload the membership export as your own system makes it. You see what it would change before
            anything does.
          </p>
          <Form action={stage} className="stacked" label="Upload a membership export">
            <input type="hidden" name="ballotId" value={ballotId} />
            <FileField
              name="file"
              label="Membership export"
              hint={`CSV or Excel (.xlsx), up to ${largestFile} MB`}
              accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            />
            <WaitingButton label="Upload and check" waiting="Reading the file" className="button-act" />
          </Form>
          <WhatIsRead employers={ballot.employers.map(({ name }) => name)} />
        </>
      )}
      {uploads.length > 0 ? <PastUploads ballotId={ballotId} uploads={uploads} /> : null}
    </Desk>
  )
}
