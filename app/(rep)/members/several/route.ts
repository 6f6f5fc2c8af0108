import { plainPage } from "@/app/plain-page"
import { posted } from "@/app/posted"
import { seeOther } from "@/app/see-other"
import { listsAllItReaches } from "@/lib/access"
import { currentActor, requireRep } from "@/lib/auth/actor"
import { LogSeveral, logSeveral } from "@/lib/contacts/log-several"
import { readSeveral } from "./read-several"

const logging = { name: "logSeveral", schema: LogSeveral, verb: logSeveral } as const

export async function GET(request: Request) {
  const actor = await requireRep()
  const asked: { workplace?: string; logged?: string } = Object.fromEntries(new URL(request.url).searchParams)
  if (!asked.workplace && !listsAllItReaches(actor.role)) return seeOther("/members")
  return plainPage(request, () => readSeveral(actor, asked))
}

export async function POST(request: Request) {
  const actor = await currentActor()
  return posted(request, actor, logging, {
    onward: (_input, { logged }) => `/members/several?logged=${logged}`,
    again: async (attempt, { within: workplace }) =>
      actor && (workplace || listsAllItReaches(actor.role))
        ? readSeveral(actor, { workplace }, attempt)
        : undefined,
  })
}
