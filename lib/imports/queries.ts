import { and, desc, eq, gt, isNotNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, importRows, imports } from "@/db/schema"
import { cellsOf } from "./cells"
import type { Loading } from "./listed"

const facts = {
  id: imports.id,
  fileName: imports.fileName,
  readAs: imports.readAs,
  state: imports.state,
  problem: imports.problem,
  createdAt: imports.createdAt,
  endedAt: imports.endedAt,
  done: imports.done,
  by: accounts.name,
}

/** The files uploaded for a ballot, newest first. */
export function importsOf(tx: Tx, ballotId: string) {
  return tx
    .select(facts)
    .from(imports)
    .innerJoin(accounts, eq(accounts.id, imports.accountId))
    .where(eq(imports.ballotId, ballotId))
    .orderBy(desc(imports.createdAt))
    .limit(50)
}

export async function importOf(tx: Tx, { importId, ballotId }: Loading) {
  const [row] = await tx
    .select({
      ...facts,
      ballotId: imports.ballotId,
      headings: imports.headings,
      mapping: imports.mapping,
      columnsAsOn: imports.columnsAsOn,
      found: imports.found,
      branch: imports.branch,
      employer: imports.employer,
    })
    .from(imports)
    .innerJoin(accounts, eq(accounts.id, imports.accountId))
    .where(and(eq(imports.id, importId), eq(imports.ballotId, ballotId)))
  return row
}

/** The rows that cannot be used, in the file's order: the first `limit` of those after a line. */
export async function refusedRows(tx: Tx, importId: string, limit: number, after = 0) {
  const { line, cells, refused } = importRows
  const rows = await tx
    .select({ line, cells, why: sql<string>`${refused}` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(refused), gt(line, after)))
    .orderBy(line)
    .limit(limit)
  return rows.map((row) => ({ ...row, cells: cellsOf(row.cells) }))
}

/** What rows that can be used are used without: a spoilt phone or email. */
export function leftOut(tx: Tx, importId: string, limit: number) {
  return tx.execute<{ line: number; why: string; all: number }>(sql`
    select line, why, count(*) over ()::int as all from import_rows, unnest(left_out) as why
    where import_id = ${importId} and refused is null and left_out <> '{}' order by line limit ${limit}`)
}

/** The first rows, to show what is in each column. */
export async function firstRows(tx: Tx, importId: string) {
  const rows = await tx
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.line)
    .limit(30)
  return rows.map(({ cells }) => ({ cells: cellsOf(cells) }))
}
