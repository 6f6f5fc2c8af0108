"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { ConfirmReplacement, confirmReplacement } from "@/lib/replacements/confirm-replacement"
import { MakeBatch, makeBatch } from "@/lib/replacements/make-batch"
import { NoteArrival, noteArrival } from "@/lib/replacements/note-arrival"
import { SendBatch, sendBatch } from "@/lib/replacements/send-batch"
import { WithdrawReplacement, withdrawReplacement } from "@/lib/replacements/withdraw-replacement"

// Back to the list, whose forms must not be sent again under the ids they were sent under.
const backToList = (ballotId: string, place = "") => {
  revalidatePath("/replacements", "layout")
  redirect(`/replacements?ballot=${ballotId}&said=1${place}`)
}

export const confirm = action("confirmReplacement", ConfirmReplacement, confirmReplacement, ({ ballotId }) =>
  backToList(ballotId),
)
export const come = action("noteArrival", NoteArrival, noteArrival, (_done, { ballotId }) =>
  backToList(ballotId),
)
export const notNeeded = action(
  "withdrawReplacement",
  WithdrawReplacement,
  withdrawReplacement,
  (_done, { ballotId }) => backToList(ballotId),
)
export const batchUp = action("makeBatch", MakeBatch, makeBatch, ({ ballotId }) =>
  backToList(ballotId, "#batches"),
)
export const markSent = action("sendBatch", SendBatch, sendBatch, ({ ballotId }) =>
  backToList(ballotId, "#batches"),
)
