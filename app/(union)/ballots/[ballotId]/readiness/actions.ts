"use server"

import { redirect } from "next/navigation"
import { action } from "@/lib/action"
import { EditNoticeAddress, editNoticeAddress } from "@/lib/employers/edit-notice-address"

export const saveNoticeAddress = action(
  "editNoticeAddress",
  EditNoticeAddress,
  editNoticeAddress,
  (_done, { ballotId }) => redirect(`/ballots/${ballotId}/readiness#employers`),
)
