import { plainPage } from "@/app/plain-page"
import { seeOther } from "@/app/see-other"
import { belongsToBranch } from "@/lib/access"
import { requireRep } from "@/lib/auth/actor"
import { branchIn, readCalls } from "./read-calls"

/** Where calling begins, as plain HTML. */
export async function GET(request: Request) {
  const actor = await requireRep()
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  if (!branchIn(asked) && !belongsToBranch(actor.role)) return seeOther("/progress")
  return plainPage(request, () => readCalls(actor, asked))
}
