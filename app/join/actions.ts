"use server"
import { doorAction } from "@/lib/action"
import { joinAs, joinWith } from "@/lib/auth/join"
import { JoinBranch } from "@/lib/auth/join-branch"
import { TryJoinCode } from "@/lib/auth/try-join-code"

export const typeJoinCode = doorAction(TryJoinCode, joinWith)
export const join = doorAction(JoinBranch, joinAs)
