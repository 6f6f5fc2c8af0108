import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { csvHead } from "@/lib/exports/csv-rows"
import { NotFound, Refusal } from "@/lib/refusal"
import { importOf } from "./queries"
import { rollChanges } from "./roll-changes"
import { changeLabel } from "./terms"

export const ExportRollChanges = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type ExportRollChanges = z.output<typeof ExportRollChanges>

/** Everybody whom loading a file would take off the roll, move or put on it, as a spreadsheet opens it. */
export async function exportRollChanges(tx: Tx, actor: Actor, input: ExportRollChanges) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const found = await importOf(tx, input)
  if (found?.state !== "staged") throw new NotFound()
  const changes = await rollChanges(tx, input, 10_000_000)
  await recordAct(tx, actor, "readiness.export", {
    ...{ ballotId: input.ballotId, subjectId: found.id, people: changes.length },
    detail: { list: "roll changes" },
  })
  const rows = changes.map(({ kind, number, name, from, to }) => [changeLabel[kind], number, name, from, to])
  return csvHead([["Change", "Membership number", "Name", "Where now", "Where the file says"], ...rows])
}
