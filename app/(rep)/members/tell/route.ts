import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { CountReason, countReason } from "@/lib/reasons/count-reason"
import { readMyMembers } from "../read-my-members"
import { afterTelling } from "../where-next"

const telling = { name: "countReason", schema: CountReason, verb: countReason } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, telling, {
    onward: afterTelling,
    again: async (attempt, { within }) => actor && readMyMembers(actor, { workplace: within }, attempt),
  })
}
