import { z } from "zod"
import { withReach } from "@/db"
import { currentActor } from "@/lib/auth/actor"
import { changes } from "@/lib/live/changes"
import { eventStream } from "@/lib/live/event-stream"
import { LiveWithin, watchOf } from "@/lib/live/queries"
import { streamHeaders } from "@/lib/live/stream-headers"
import { NotFound } from "@/lib/refusal"

export const dynamic = "force-dynamic"

/** `age`: how many milliseconds ago the page began to be read, by its own clock. */
const Asked = LiveWithin.extend({ age: z.coerce.number().min(0).default(0) })

// What the request itself may have taken to arrive.
const underway = 3000

/** Tells an open page that what it shows may have changed, and nothing else: the page then asks again as anybody would. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor) return refused(401)
  const asked = Asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return refused(404)
  const { age, ...within } = asked.data
  try {
    const watch = await withReach(actor, (tx) => watchOf(tx, actor, within))
    return new Response(eventStream(changes(), watch, Date.now() - age - underway), {
      headers: streamHeaders,
    })
  } catch (error) {
    if (error instanceof NotFound) return refused(404)
    throw error
  }
}

const refused = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })
