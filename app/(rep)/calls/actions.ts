"use server"

import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import { belongsToBranch } from "@/lib/access"
import { action } from "@/lib/action"
import { ClaimNext, claimNext, type NextToCall } from "@/lib/queue/claim-next"
import { LogCall, logCall } from "@/lib/queue/log-call"
import { releaseClaim } from "@/lib/queue/release-claim"
import { SkipMember, skipMember } from "@/lib/queue/skip-member"
import { UndoCall, undoCall } from "@/lib/queue/undo-call"
import { callsAddress } from "./calls-address"

type Calls = { ballotId: string; branchId: string }

export const takeNext = action("claimNext", ClaimNext, claimNext, (next, input) => goOn(next, input))

export const log = action("logCall", LogCall, logCall, ({ next }, input) =>
  goOn(next, input, input.answer === "note" ? undefined : input.entryId),
)

export const skip = action("skipMember", SkipMember, skipMember, ({ next }, input) => goOn(next, input))

export const leave = action("releaseClaim", SkipMember, releaseClaim, (_done, input) =>
  goOn(undefined, input),
)

export const undo = action(
  "undoCall",
  UndoCall,
  undoCall,
  ({ memberId, branchId }, { ballotId }, { role }) => {
    const calls = { ballotId, branchId: belongsToBranch(role) ? "" : branchId }
    redirect(callsAddress({ ...calls, memberId, undone: true }))
  },
)

function goOn(next: NextToCall, { ballotId, branchId }: Calls, saved?: string) {
  // A note alone comes back to the same page, whose form must not be sent again under the id it was sent under.
  revalidatePath("/calls", "layout")
  redirect(callsAddress({ ballotId, branchId, memberId: next?.memberId, saved }))
}
