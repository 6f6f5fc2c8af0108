import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { readForm } from "@/lib/action"
import { currentActor } from "@/lib/auth/actor"
import { HoldClaim, holdClaim } from "@/lib/queue/hold-claim"

const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } })

/** Where the page of a call says that it is open, or was closed. */
export async function POST(request: Request) {
  const actor = await currentActor()
  if (!actor || !mayUse(actor.role, "claimNext")) return answer(401)
  const told = HoldClaim.safeParse(readForm(await request.formData()))
  if (!told.success) return answer(400)
  const { isHeld } = await withReach(actor, (tx) => holdClaim(tx, actor, told.data, new Date()))
  return answer(isHeld ? 204 : 409)
}
