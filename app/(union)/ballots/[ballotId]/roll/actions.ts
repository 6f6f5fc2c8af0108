"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { DiscardRoll, discardRoll } from "@/lib/imports/discard-roll"
import { MapRoll, mapRoll } from "@/lib/imports/map-roll"
import { MergeRoll, mergeRoll } from "@/lib/imports/merge-roll"
import { StageRoll, stageRoll } from "@/lib/imports/stage-roll"

export const stage = action("stageRoll", StageRoll, stageRoll, ({ ballotId, importId }) =>
  redirect(`/ballots/${ballotId}/roll/${importId}`),
)

export const map = action("mapRoll", MapRoll, mapRoll, ({ ballotId, importId }) =>
  redirect(`/ballots/${ballotId}/roll/${importId}`),
)

export const merge = action("mergeRoll", MergeRoll, mergeRoll, ({ ballotId, importId }) =>
  redirect(`/ballots/${ballotId}/roll/${importId}`),
)

export const discard = action("discardRoll", DiscardRoll, discardRoll, ({ ballotId }) =>
  redirect(`/ballots/${ballotId}/roll`),
)
