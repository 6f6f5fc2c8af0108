import { requireRep } from "@/lib/auth/actor"
import { readMore } from "./read-more"

/** The parts of a member's page that no phone keeps, for a page that the phone drew. */
export async function GET(_request: Request, { params }: { params: Promise<{ memberId: string }> }) {
  const actor = await requireRep()
  const parts = await readMore(actor, (await params).memberId)
  const headers = { "content-type": "text/html; charset=utf-8" }
  return new Response(parts ?? null, { status: parts === undefined ? 404 : 200, headers })
}
