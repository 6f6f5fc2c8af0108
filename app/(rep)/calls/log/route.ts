import { posted } from "@/app/posted"
import { currentActor } from "@/lib/auth/actor"
import { LogCall, logCall } from "@/lib/queue/log-call"
import { callsAddress } from "../calls-address"
import { readAgain } from "../read-again"

const logging = { name: "logCall", schema: LogCall, verb: logCall } as const

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, logging, {
    onward: ({ ballotId, branchId, answer, entryId }, { next }) =>
      callsAddress({ ballotId, branchId, ...next, saved: answer === "note" ? undefined : entryId }),
    again: (attempt, from) => readAgain(actor, from, attempt),
  })
}
