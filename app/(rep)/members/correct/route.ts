import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { CorrectPhone, correctPhone } from "@/lib/members/correct-phone"
import { readMember } from "../[memberId]/read-member"
import { memberAddress } from "../where-next"

const correcting = { name: "correctPhone", schema: CorrectPhone, verb: correctPhone } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, correcting, {
    onward: ({ memberId, within }) => memberAddress(memberId, { within, corrected: "1" }),
    again: async (attempt, { memberId = "", within }) =>
      actor && readMember(actor, memberId, { within }, attempt),
  })
}
