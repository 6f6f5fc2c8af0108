import { z } from "zod"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { currentActor } from "@/lib/auth/actor"
import { namesOnRoll } from "@/lib/previous/queries"
import { groupings } from "@/lib/previous/terms"
import { turnoutSheet } from "@/lib/previous/turnout-sheet"

type Props = { params: Promise<{ ballotId: string }> }

/** A sheet for last ballot's turnout: names of places, no member's and no figures. */
export async function GET(request: Request, { params }: Props) {
  const actor = await currentActor()
  if (!actor) return new Response(null, { status: 303, headers: { location: "/sign-in" } })
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  const { data: grouping } = z.enum(groupings).safeParse(new URL(request.url).searchParams.get("of"))
  if (!mayUse(actor.role, "loadPreviousTurnout") || !ballotId || !grouping) return notFound()
  const named = await withReach(actor, (tx) => namesOnRoll(tx, ballotId, grouping))
  if (named.length === 0) return notFound()
  return new Response(turnoutSheet(grouping, named), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="last-ballot-by-${grouping}.csv"`,
      "cache-control": "no-store",
    },
  })
}

const notFound = () => new Response("Not found.", { status: 404 })
