import { plainPage } from "@/app/plain-page"
import { mayOpen } from "@/lib/access"
import { requireActor } from "@/lib/auth/actor"
import { readWallPage } from "./read-wall"

/** The wall chart, as plain HTML: a mark for each of hundreds of members needs no framework’s scripts. */
export async function GET(request: Request) {
  const actor = await requireActor()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return plainPage(request, async () =>
    mayOpen(actor.role, "progress") ? readWallPage(actor, asked) : undefined,
  )
}
