import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { DismissOvertaking, dismissOvertaking } from "@/lib/contacts/dismiss-overtaking"
import { readMyMembers } from "../read-my-members"
import { listAddress } from "../where-next"

const dismissing = { name: "dismissOvertaking", schema: DismissOvertaking, verb: dismissOvertaking } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, dismissing, {
    onward: ({ within }) => listAddress({ workplace: within }),
    again: async (attempt, { within }) => actor && readMyMembers(actor, { workplace: within }, attempt),
  })
}
