import { withReach } from "@/db"
import { currentActor } from "@/lib/auth/actor"
import { optionsToMake } from "@/lib/passkeys/options-to-make"

/** A fresh challenge for a passkey of whoever is signed in. Posted, so that it is never kept and served again. */
export async function POST() {
  const actor = await currentActor()
  if (!actor) return new Response("Sign in first.", { status: 401 })
  return Response.json(await withReach(actor, (tx) => optionsToMake(tx, actor, new Date())))
}
