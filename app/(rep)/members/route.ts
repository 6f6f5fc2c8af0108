import { pageAhead } from "@/app/plain-page"
import { requireRep } from "@/lib/auth/actor"
import { readMyMembers } from "./read-my-members"

/** My members, as plain HTML: two hundred rows need no framework’s scripts. */
export async function GET(request: Request) {
  const actor = await requireRep()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  return pageAhead(request, "My members", () => readMyMembers(actor, asked))
}
