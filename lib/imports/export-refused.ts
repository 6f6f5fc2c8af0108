import { stringify } from "csv-stringify/sync"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { isNeverTaken } from "./guess-columns"
import { importOf, refusedRows } from "./queries"

const batch = 5000
const format = { escape_formulas: true, record_delimiter: "windows" } as const

export const ExportRefused = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type ExportRefused = z.output<typeof ExportRefused>

/** The rows that cannot be used, as they came, with line and reason, to be corrected and uploaded again. */
export async function exportRefused(tx: Tx, actor: Actor, input: ExportRefused) {
  const found = await importOf(tx, input)
  if (!found) throw new NotFound()
  const kept = (_cell: string, at: number) => !isNeverTaken(found.headings[at] ?? "")
  let csv = stringify([["Line of the file", "Why it cannot be used", ...found.headings.filter(kept)]], {
    ...format,
    bom: true,
  })
  let people = 0
  let last = 0
  for (;;) {
    const rows = await refusedRows(tx, found.id, batch, last)
    const lines = rows.map(({ line, why, cells }) => [String(line), why, ...cells.filter(kept)])
    csv += stringify(lines, format)
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
