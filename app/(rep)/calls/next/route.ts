import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { ClaimNext, claimNext } from "@/lib/queue/claim-next"
import { callsAddress } from "../calls-address"
import { readAgain } from "../read-again"

const claiming = { name: "claimNext", schema: ClaimNext, verb: claimNext } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, claiming, {
    onward: (calls, next) => callsAddress({ ...calls, ...next }),
    again: (attempt, from) => readAgain(actor, from, attempt),
  })
}
