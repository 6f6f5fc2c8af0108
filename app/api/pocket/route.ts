import { withReach } from "@/db"
import { listsAllItReaches } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { pocketOf } from "@/lib/pocket/pocket-of"

const headers = { "cache-control": "no-store" }

/** What a rep's phone keeps, so that their list opens with no signal. Nothing for those who list more than they could ask. */
export async function GET() {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401, headers })
  const pocket = listsAllItReaches(actor.role)
    ? await withReach(actor, (tx) => pocketOf(tx, actor, new Date()))
    : undefined
  return pocket ? Response.json(pocket, { headers }) : new Response(null, { status: 204, headers })
}
