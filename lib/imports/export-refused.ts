import { stringify } from "csv-stringify/sync"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { isNeverTaken } from "./guess-columns"
import { importOf, refusedRows } from "./queries"

export const ExportRefused = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type ExportRefused = z.output<typeof ExportRefused>

/** The rows that cannot be used, as they came, with line and reason, to be corrected and uploaded again. */
export async function exportRefused(tx: Tx, actor: Actor, input: ExportRefused) {
  const found = await importOf(tx, input)
  if (!found) throw new NotFound()
  const rows = await refusedRows(tx, found.id, 1_000_000)
  const kept = (_cell: string, at: number) => !isNeverTaken(found.headings[at] ?? "")
  const table = [
    ["Line of the file", "Why it cannot be used", ...found.headings.filter(kept)],
    ...rows.map(({ line, why, cells }) => [String(line), why, ...cells.filter(kept)]),
  ]
  await recordAct(tx, actor, "roll.export_refused", {
    ballotId: input.ballotId,
    subjectId: found.id,
    people: rows.length,
  })
  return stringify(table, { bom: true, escape_formulas: true, record_delimiter: "windows" })
}
