import { stringify } from "csv-stringify/sync"
import type { Day } from "@/lib/dates"
import { type Evidence, evidenceLabel, type PledgeState, pledgeLabel } from "@/lib/pledges/terms"
import { phoneForSpreadsheet } from "./phone-for-spreadsheet"
import { askedNotLabel, columns } from "./terms"

export type ListRow = {
  number: string
  name: string
  workplace: string
  employer: string
  phone: string | null
  email: string | null
  pledge: PledgeState
  pledgedOn: Day | null
  evidence: Evidence | null
  lastAttemptOn: Day | null
  askedNot: boolean
}

/** A pledge list as a spreadsheet opens it, a piece for each batch of rows. No cell can be taken for a formula. */
export async function* pledgeListCsv(batches: AsyncIterable<ListRow[]>): AsyncGenerator<string> {
  yield stringify([columns], { bom: true, record_delimiter: "windows" })
  for await (const rows of batches) {
    yield stringify(rows.map(cellsOf), { escape_formulas: true, record_delimiter: "windows" })
  }
}

/** How to reach somebody who is to be left alone stays out of the list. */
function cellsOf(row: ListRow): string[] {
  const alone = row.askedNot || row.pledge === "wont_vote" || row.pledge === "rather_not_say"
  return [
    row.number,
    row.name,
    row.workplace,
    row.employer,
    alone ? "" : phoneForSpreadsheet(row.phone),
    alone ? "" : (row.email ?? ""),
    row.askedNot && row.pledge === "not_asked" ? askedNotLabel : pledgeLabel[row.pledge],
    row.pledgedOn ?? "",
    row.evidence ? evidenceLabel[row.evidence] : "",
    row.lastAttemptOn ?? "",
  ]
}
