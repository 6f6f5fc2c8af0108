import { readCsv } from "./read-csv"
import type { Source } from "./read-table"
import { readWorkbook } from "./read-workbook"
import { refuseKinds, startsWith } from "./refuse-kinds"

/** The lines of an uploaded CSV or workbook. Throws a Refusal that says what to do with a file that is neither. */
export async function openFile(bytes: Uint8Array): Promise<Source> {
  refuseKinds(bytes)
  return startsWith(bytes, "PK") ? readWorkbook(bytes) : readCsv(bytes)
}
