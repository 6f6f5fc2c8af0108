"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { EraseBallot, eraseBallot } from "@/lib/closing/erase-ballot"
import { MoveErasure, moveErasure } from "@/lib/closing/move-erasure"

export const move = action("moveErasure", MoveErasure, moveErasure, ({ ballotId }) => {
  revalidatePath(`/ballots/${ballotId}/closing`)
  redirect(`/ballots/${ballotId}/closing`)
})

export const erase = action("eraseBallot", EraseBallot, eraseBallot, ({ ballotId }) => {
  revalidatePath("/", "layout")
  redirect(`/ballots/${ballotId}/closing`)
})
