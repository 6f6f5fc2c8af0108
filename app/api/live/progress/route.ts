import { drawProgressParts } from "@/app/(branch)/progress/draw-parts"
import { readView } from "@/app/(branch)/progress/view"
import { requireSecretary } from "@/lib/auth/actor"
import { ageOf } from "../age-of"
import { watchBranch } from "../watch-branch"

export const dynamic = "force-dynamic"

export async function GET(request: Request) {
  await requireSecretary()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const view = readView(params)
  return watchBranch({ name: "progress", view, draw: drawProgressParts(view) }, ageOf(params))
}
