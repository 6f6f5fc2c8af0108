import { currentActor } from "@/lib/auth/actor"
import { env } from "@/lib/env"
import { isFromHere } from "@/lib/outbox/is-from-here"
import { readOutbox } from "@/lib/outbox/read-outbox"
import { replayOutbox } from "@/lib/outbox/replay-outbox"
import type { OutboxAnswer, OutboxOfAnother, OutboxTurnedAway } from "@/lib/outbox/terms"

/** Where a phone sends what it kept while it had no signal. */
export async function POST(request: Request) {
  const now = new Date()
  if (!isFromHere(request, env().AUTH_URL)) return answer(403, { refused: "Not from here." })
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return answer(415, { refused: "Send it as application/json." })
  const actor = await currentActor()
  if (!actor) return answer(401, {})
  const sent = await readOutbox(request)
  if (!sent) return answer(400, { refused: "That is no outbox, or too large for one go." })
  if (sent.accountId !== actor.accountId) return answer(409, { otherPerson: true })
  const { isWhole, ...replayed } = await replayOutbox(actor, sent, now)
  return answer(isWhole ? 200 : 500, replayed)
}

type Answer = OutboxAnswer | OutboxOfAnother | OutboxTurnedAway | Record<string, never>

const answer = (status: number, body: Answer) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } })
