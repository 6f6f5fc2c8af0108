"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { BallotForm } from "@/lib/ballots/ballot-form"
import { createBallot } from "@/lib/ballots/create-ballot"
import { editBallot } from "@/lib/ballots/edit-ballot"
import { EditCallScript, editCallScript } from "@/lib/queue/edit-call-script"

export const saveNewBallot = action("createBallot", BallotForm, createBallot, ({ id }) =>
  redirect(`/ballots/${id}`),
)

export const saveBallot = action("editBallot", BallotForm, editBallot, ({ id }) => redirect(`/ballots/${id}`))

export const saveCallScript = action("editCallScript", EditCallScript, editCallScript, ({ ballotId }) =>
  redirect(`/ballots/${ballotId}`),
)
