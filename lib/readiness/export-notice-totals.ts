import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { csvHead } from "@/lib/exports/csv-rows"
import { Refusal } from "@/lib/refusal"
import { type NoticeTotals, noticeTotals } from "./notice-totals"

export const ExportNoticeTotals = z.object({ ballotId: z.uuid() })
export type ExportNoticeTotals = z.output<typeof ExportNoticeTotals>

/** The totals of each employer by category and by workplace, as a spreadsheet opens them. Nobody is named in it. */
export async function exportNoticeTotals(tx: Tx, actor: Actor, { ballotId }: ExportNoticeTotals) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const employers = await noticeTotals(tx, ballotId)
  if (employers.length === 0) throw new Refusal("Nobody is on the roll, so there is nothing to count.")
  const people = employers.reduce((all, { entitled }) => all + entitled, 0)
  await recordAct(tx, actor, "readiness.export", { ballotId, people, detail: { list: "notice totals" } })
  const rows = employers.flatMap(rowsOf)
  return csvHead([["Employer", "Notices go to", "By", "Name", "Members"], ...rows])
}

function rowsOf({ name, noticeAddress, entitled, categories, workplaces }: NoticeTotals) {
  const row = (by: string, line: string, members: number) => [
    ...[name, noticeAddress ?? "", by, line],
    String(members),
  ]
  return [
    row("All", "", entitled),
    ...categories.map((line) => row("Category", line.name, line.members)),
    ...workplaces.map((line) => row("Workplace", line.name, line.members)),
  ]
}
