import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { copyInto, copyLine } from "@/db/copy"
import { joinCells } from "./cells"
import type { CheckedRow } from "./check-row"
import type { Loading } from "./listed"

export type StagedRow = CheckedRow & { line: number; cells: readonly string[] }

const columns = sql.raw(`line, cells, number, first_name, last_name, phone, email, grade,
  branch, employer, workplace, has_usable_address, refused, left_out`)

/** A row of a file, checked, as `storeRows` takes it: a line of text holds less than its cells do. */
export const stagedLine = (row: StagedRow) =>
  copyLine([
    row.line,
    joinCells(row.cells),
    row.number,
    row.first_name,
    row.last_name,
    row.phone,
    row.email,
    row.grade,
    row.branch,
    row.employer,
    row.workplace,
    row.has_usable_address,
    row.refused,
    row.left_out,
  ])

/** Keeps rows of a file: copied to a table of this transaction, and from there to where the policies hold. */
export async function storeRows(tx: Tx, { importId }: Loading, rows: readonly string[]) {
  await tx.execute(sql`drop table if exists pg_temp.arriving`)
  await tx.execute(
    sql`create temp table arriving on commit drop as select ${columns} from import_rows limit 0`,
  )
  await copyInto(tx, "arriving", rows)
  await tx.execute(
    sql`insert into import_rows (import_id, ${columns}) select ${importId}, ${columns} from arriving`,
  )
}
