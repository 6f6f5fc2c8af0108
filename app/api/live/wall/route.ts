import { drawChartParts } from "@/app/(branch)/wall/draw-parts"
import { readWallView } from "@/app/(branch)/wall/view"
import { requireSecretary } from "@/lib/auth/actor"
import { ageOf } from "../age-of"
import { watchBranch } from "../watch-branch"

export const dynamic = "force-dynamic"

export async function GET(request: Request) {
  await requireSecretary()
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { view } = readWallView(params)
  const draw = drawChartParts(view)
  return watchBranch({ name: "wall", view, draw }, ageOf(params))
}
