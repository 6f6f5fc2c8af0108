import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { releaseClaim } from "@/lib/queue/release-claim"
import { SkipMember } from "@/lib/queue/skip-member"
import { callsAddress } from "../calls-address"
import { readAgain } from "../read-again"

const leaving = { name: "releaseClaim", schema: SkipMember, verb: releaseClaim } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, leaving, {
    onward: ({ ballotId, branchId }) => callsAddress({ ballotId, branchId }),
    again: (attempt, from) => readAgain(actor, from, attempt),
  })
}
