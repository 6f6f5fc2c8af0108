import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { HoldClaim, holdClaim } from "@/lib/queue/hold-claim"
import { readForm } from "@/lib/write"

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })

/** Where the page of a call says that it is open, or was closed. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !mayUse(actor.role, "claimNext")) return answer(401)
  // A page that is closing may be gone before it has finished speaking.
  const form = await request.formData().catch(() => new FormData())
  const told = HoldClaim.safeParse(readForm(form))
  if (!told.success) return answer(400)
  await withReach(actor, (tx) => holdClaim(tx, actor, told.data, new Date()))
  return answer(204)
}
