"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { BallotForm } from "@/lib/ballots/ballot-form"
import { createBallot } from "@/lib/ballots/create-ballot"
import { editBallot } from "@/lib/ballots/edit-ballot"
import { EditCallScript, editCallScript } from "@/lib/queue/edit-call-script"
import { RecordReturnCount, recordReturnCount } from "@/lib/returns/record-return-count"

export const saveNewBallot = action("createBallot", BallotForm, createBallot, ({ id }) =>
  redirect(`/ballots/${id}`),
)

export const saveBallot = action("editBallot", BallotForm, editBallot, ({ id }) => redirect(`/ballots/${id}`))

export const saveCallScript = action("editCallScript", EditCallScript, editCallScript, ({ ballotId }) =>
  redirect(`/ballots/${ballotId}`),
)

// To the page it came from: its form must not be sent again under the id it was sent under.
export const recordCount = action(
  "recordReturnCount",
  RecordReturnCount,
  recordReturnCount,
  ({ ballotId }, { ballotUnitId }) => {
    revalidatePath(`/ballots/${ballotId}/counts`)
    redirect(`/ballots/${ballotId}/counts?unit=${ballotUnitId}`)
  },
)
