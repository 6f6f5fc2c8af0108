import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { LogContact, logContact } from "@/lib/contacts/log-contact"
import { readMember } from "../[memberId]/read-member"
import { afterLogging } from "../where-next"

const logging = { name: "logContact", schema: LogContact, verb: logContact } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, logging, {
    onward: afterLogging,
    again: async (attempt, { memberId = "", within }) =>
      actor && readMember(actor, memberId, { within }, attempt),
  })
}
