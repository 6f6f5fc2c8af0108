import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { CountReason, countReason } from "@/lib/reasons/count-reason"
import { readMyMembers } from "../../members/read-my-members"
import { callsAddress } from "../calls-address"

/** `within`, in calls, is the branch called in. */
const telling = { name: "countReason", schema: CountReason, verb: countReason } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, telling, {
    onward: ({ ballotId, next, within }) =>
      callsAddress({ ballotId, branchId: within, memberId: next || undefined, told: true }),
    again: async (attempt) => actor && readMyMembers(actor, {}, attempt),
  })
}
