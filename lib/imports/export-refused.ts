import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { csvHead, csvRows } from "@/lib/exports/csv-rows"
import { NotFound } from "@/lib/refusal"
import { isNeverTaken } from "./guess-columns"
import { importOf, refusedRows } from "./queries"

const batch = 5000

export const ExportRefused = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type ExportRefused = z.output<typeof ExportRefused>

/** The rows that cannot be used, as they came, with line and reason, to be corrected and uploaded again. */
export async function exportRefused(tx: Tx, actor: Actor, input: ExportRefused) {
  const found = await importOf(tx, input)
  if (!found) throw new NotFound()
  const kept = (_cell: string, at: number) => !isNeverTaken(found.headings[at] ?? "")
  let csv = csvHead([["Line of the file", "Why it cannot be used", ...found.headings.filter(kept)]])
  let people = 0
  let last = 0
  for (;;) {
    const rows = await refusedRows(tx, found.id, batch, last)
    const lines = rows.map(({ line, why, cells }) => [String(line), why, ...cells.filter(kept)])
    csv += csvRows(lines)
    people += rows.length
    last = rows.at(-1)?.line ?? last
    if (rows.length < batch) break
  }
  await recordAct(tx, actor, "roll.export_refused", {
    ballotId: input.ballotId,
    subjectId: found.id,
    people,
  })
  return csv
}
