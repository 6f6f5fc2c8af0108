"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { LoadPreviousTurnout, loadPreviousTurnout } from "@/lib/previous/load-previous-turnout"
import { RemovePreviousTurnout, removePreviousTurnout } from "@/lib/previous/remove-previous-turnout"

export const load = action(
  "loadPreviousTurnout",
  LoadPreviousTurnout,
  loadPreviousTurnout,
  ({ ballotId, loaded, leftOut }) => {
    revalidatePath(`/ballots/${ballotId}/last`)
    redirect(`/ballots/${ballotId}/last?loaded=${loaded}&left=${leftOut}`)
  },
)

export const remove = action(
  "removePreviousTurnout",
  RemovePreviousTurnout,
  removePreviousTurnout,
  ({ ballotId }) => {
    revalidatePath(`/ballots/${ballotId}/last`)
    redirect(`/ballots/${ballotId}/last`)
  },
)
