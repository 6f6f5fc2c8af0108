import { createHash } from "node:crypto"
import { withReach } from "@/db"
import { listsAllItReaches } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import type { Pocket } from "@/lib/pocket/pocket"
import { pocketOf } from "@/lib/pocket/pocket-of"

const headers = { "cache-control": "no-store" }

/** What a rep's phone keeps, so that their list opens with no signal. Nothing for those who list more than they could ask. */
export async function GET(request: Request) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 401, headers })
  const pocket = listsAllItReaches(actor.role)
    ? await withReach(actor, (tx) => pocketOf(tx, actor, new Date()))
    : undefined
  if (!pocket) {
    const whose = { "turnout-account": actor.accountId }
    return new Response(null, { status: 204, headers: { ...headers, ...whose } })
  }
  const etag = tagOf(pocket)
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers })
  return Response.json(pocket, { headers: { ...headers, etag } })
}

/** The same for the same list, whenever it was listed: one bar of signal need not carry it twice. */
function tagOf(pocket: Pocket): string {
  const said = JSON.stringify({ ...pocket, listedAt: "" })
  return `"${createHash("sha256").update(said).digest("base64url").slice(0, 22)}"`
}
