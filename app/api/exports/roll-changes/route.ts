import { currentActor } from "@/lib/auth/actor"
import { ExportRollChanges, exportRollChanges } from "@/lib/imports/export-roll-changes"
import { download } from "../download"

const list = {
  name: "exportRollChanges",
  schema: ExportRollChanges,
  verb: exportRollChanges,
  fileName: "roll-changes.csv",
} as const

export async function POST(request: Request) {
  return download(request, await currentActor(), list)
}
