"use server"

import { redirect } from "next/navigation"
import { belongsToBranch } from "@/lib/access"
import { action } from "@/lib/action"
import { ClaimNext, claimNext, type NextToCall } from "@/lib/queue/claim-next"
import { LogCall, logCall } from "@/lib/queue/log-call"
import { releaseClaim } from "@/lib/queue/release-claim"
import { SkipMember, skipMember } from "@/lib/queue/skip-member"
import { UndoCall, undoCall } from "@/lib/queue/undo-call"
import { callsAddress } from "./calls-address"

export const takeNext = action("claimNext", ClaimNext, claimNext, (next, { branchId }) => go(next, branchId))

export const log = action("logCall", LogCall, logCall, ({ next }, { branchId, entryId, answer }) =>
  go(next, branchId, answer === "note" ? undefined : entryId),
)

export const skip = action("skipMember", SkipMember, skipMember, ({ next }, { branchId }) =>
  go(next, branchId),
)

export const leave = action("releaseClaim", SkipMember, releaseClaim, (_done, { branchId }) =>
  go(undefined, branchId),
)

export const undo = action("undoCall", UndoCall, undoCall, ({ memberId, branchId }, _input, { role }) => {
  redirect(callsAddress({ memberId, branch: belongsToBranch(role) ? "" : branchId, undone: true }))
})

function go(next: NextToCall, branch: string, saved?: string) {
  redirect(callsAddress({ memberId: next?.memberId, branch, saved }))
}
