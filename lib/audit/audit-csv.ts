import { localOf } from "@/lib/dates"
import { csvHead, csvRows } from "@/lib/exports/csv-rows"
import { type ActRow, actInWords, asOneLine } from "./act-in-words"
import { kindLabel, kindOf } from "./kinds"

const columns = ["When", "Who", "Kind", "What was done", "People", "Branch", "Ballot", "Act"]

type Named = { rows: readonly ActRow[]; names: ReadonlyMap<string, string> }

/** The acts as a spreadsheet opens them, a piece for each batch of rows. No cell can be taken for a formula. */
export async function* auditCsv(batches: AsyncIterable<Named>): AsyncGenerator<string> {
  yield csvHead([columns])
  for await (const { rows, names } of batches) {
    yield csvRows(rows.map((row) => cellsOf(row, names)))
  }
}

function cellsOf(row: ActRow, names: ReadonlyMap<string, string>) {
  const sentence = actInWords(row, names)
  const named = (id: string | null) => (id && names.get(id)) || ""
  return [
    localOf(row.at).replace("T", " "),
    sentence.who,
    kindLabel[kindOf(row.act)],
    asOneLine(sentence),
    row.people ?? "",
    named(row.branchId),
    named(row.ballotId),
    row.id,
  ]
}
