"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { DeclareResult, declareResult } from "@/lib/declarations/declare-result"
import { TellResult, tellResult } from "@/lib/declarations/tell-result"
import { PublishResult, publishResult } from "@/lib/publications/publish-result"
import { WithdrawPublication, withdrawPublication } from "@/lib/publications/withdraw-publication"

export const declareFigures = action("declareResult", DeclareResult, declareResult, ({ ballotId }) =>
  backTo(ballotId),
)

export const publish = action("publishResult", PublishResult, publishResult, ({ ballotId }) =>
  backTo(ballotId, "#publish"),
)

export const takeDown = action(
  "withdrawPublication",
  WithdrawPublication,
  withdrawPublication,
  ({ ballotId }) => backTo(ballotId, "#publish"),
)

export const tell = action("tellResult", TellResult, tellResult, ({ ballotId }) => backTo(ballotId, "#tell"))

function backTo(ballotId: string, place = "") {
  revalidatePath(`/ballots/${ballotId}/result`)
  redirect(`/ballots/${ballotId}/result${place}`)
}
