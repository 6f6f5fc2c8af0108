import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Reading } from "./check-row"
import { rowChecker } from "./check-row"
import { isHomeAddress, isNeverTaken } from "./guess-columns"
import { markAddress } from "./mark-address"
import type { Line } from "./read-table"

const batch = 5000

const checkedColumns = sql.raw(
  "number, first_name, last_name, phone, email, grade, branch, employer, workplace, refused, left_out",
)
const checkedTypes =
  sql.raw(`number text, first_name text, last_name text, phone text, email text, grade text,
  branch text, employer text, workplace text, refused text, left_out text[]`)

/** Keeps the file's rows as they stand, checked, and says how many there are. */
export async function addRows(tx: Tx, importId: string, rows: AsyncGenerator<Line>, reading: Reading) {
  const check = rowChecker(reading)
  const keepable = cellKeeper(reading.headings)
  let stored = 0
  for await (const lines of inBatches(rows)) {
    const checked = lines.map(({ at, cells }) => ({
      line: at,
      cells: keepable(cells),
      ...check(cells),
    }))
    await tx.execute(sql`insert into import_rows (import_id, line, cells, ${checkedColumns})
      select ${importId}, line, cells, ${checkedColumns}
      from json_to_recordset(${JSON.stringify(checked)}) as r(line int, cells text[], ${checkedTypes})`)
    stored += lines.length
  }
  return stored
}

/** Checks the rows kept again, once an organiser has said how the columns are to be taken, and says how many. */
export async function recheckRows(tx: Tx, importId: string, reading: Reading) {
  const check = rowChecker(reading)
  let last = 0
  let checkedAgain = 0
  for (;;) {
    const rows = await tx.execute<{ line: number; cells: string[] }>(sql`select line, cells from import_rows
      where import_id = ${importId} and line > ${last} order by line limit ${batch}`)
    const checked = rows.map(({ line, cells }) => ({ line, ...check(cells) }))
    await tx.execute(sql`update import_rows set (${checkedColumns}) =
        (r.number, r.first_name, r.last_name, r.phone, r.email, r.grade, r.branch, r.employer, r.workplace,
          r.refused, r.left_out)
      from json_to_recordset(${JSON.stringify(checked)}) as r(line int, ${checkedTypes})
      where import_rows.import_id = ${importId} and import_rows.line = r.line`)
    checkedAgain += rows.length
    if (rows.length < batch) return checkedAgain
    last = rows.at(-1)?.line ?? last
  }
}

/** Blanks what is never taken, and of a home address keeps whether there is one. In a row with a stray comma it may have slipped sideways, so more of that goes. */
function cellKeeper(headings: readonly string[]) {
  const never = headings.map(isNeverTaken)
  const home = headings.map(isHomeAddress)
  const first = never.includes(true) ? never.indexOf(true) : Number.POSITIVE_INFINITY
  return (cells: string[]) => {
    const slipped = Math.abs(cells.length - headings.length)
    const isKept = (at: number) => (slipped ? at < first - slipped : !never[at])
    const instead = (cell: string, at: number) => (home[at] && !slipped ? markAddress(cell) : "")
    return cells.map((cell, at) => (isKept(at) ? cell : instead(cell, at)))
  }
}

async function* inBatches<Row>(rows: AsyncIterable<Row>) {
  let gathered: Row[] = []
  for await (const row of rows) {
    gathered.push(row)
    if (gathered.length < batch) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
}
