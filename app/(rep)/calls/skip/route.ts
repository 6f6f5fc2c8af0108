import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { SkipMember, skipMember } from "@/lib/queue/skip-member"
import { callsAddress } from "../calls-address"
import { readAgain } from "../read-again"

const skipping = { name: "skipMember", schema: SkipMember, verb: skipMember } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, skipping, {
    onward: ({ ballotId, branchId }, { next }) => callsAddress({ ballotId, branchId, ...next }),
    again: (attempt, from) => readAgain(actor, from, attempt),
  })
}
