import { currentActor } from "@/lib/auth/actor"
import { ExportNoticeTotals, exportNoticeTotals } from "@/lib/readiness/export-notice-totals"
import { download } from "../download"

const list = {
  name: "exportNoticeTotals",
  schema: ExportNoticeTotals,
  verb: exportNoticeTotals,
  fileName: "notice-totals.csv",
} as const

export async function POST(request: Request) {
  return download(request, await currentActor(), list)
}
