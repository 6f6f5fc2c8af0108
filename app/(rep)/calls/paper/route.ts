import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { AskReplacement, askReplacement } from "@/lib/replacements/ask-replacement"
import { readMember } from "../../members/[memberId]/read-member"
import { callsAddress } from "../calls-address"

/** `within`, in calls, is the branch called in. */
const asking = { name: "askReplacement", schema: AskReplacement, verb: askReplacement } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, asking, {
    onward: ({ ballotId, next, within }) =>
      callsAddress({ ballotId, branchId: within, memberId: next || undefined, paper: "asked" }),
    again: async (attempt, { memberId = "" }) => actor && readMember(actor, memberId, {}, attempt),
  })
}
