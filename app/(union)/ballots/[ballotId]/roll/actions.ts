"use server"

import { redirect } from "next/navigation"
import type { Actor } from "@/lib/accounts/terms"
import { action } from "@/lib/action"
import { CancelRoll, cancelRoll } from "@/lib/imports/cancel-roll"
import { DiscardRoll, discardRoll } from "@/lib/imports/discard-roll"
import type { Loading } from "@/lib/imports/listed"
import { MapRoll, mapRoll } from "@/lib/imports/map-roll"
import { MergeRoll, mergeRoll } from "@/lib/imports/merge-roll"
import { StageRoll, stageRoll } from "@/lib/imports/stage-roll"
import { waitBriefly } from "./wait-briefly"

async function seeIt(loading: Loading, _input: unknown, actor: Actor) {
  await waitBriefly(actor, loading)
  redirect(`/ballots/${loading.ballotId}/roll/${loading.importId}`)
}

export const stage = action("stageRoll", StageRoll, stageRoll, seeIt)

export const map = action("mapRoll", MapRoll, mapRoll, seeIt)

export const merge = action("mergeRoll", MergeRoll, mergeRoll, seeIt)

export const cancel = action("cancelRoll", CancelRoll, cancelRoll, seeIt)

export const discard = action("discardRoll", DiscardRoll, discardRoll, ({ ballotId }) =>
  redirect(`/ballots/${ballotId}/roll`),
)
