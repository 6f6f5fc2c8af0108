import { and, desc, eq, isNotNull, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, importRows, imports } from "@/db/schema"
import { type Loading, listed, unlisted } from "./listed"
import type { Figures } from "./terms"

const facts = {
  id: imports.id,
  fileName: imports.fileName,
  readAs: imports.readAs,
  state: imports.state,
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
      branch: imports.branch,
      employer: imports.employer,
    })
    .from(imports)
    .innerJoin(accounts, eq(accounts.id, imports.accountId))
    .where(and(eq(imports.id, importId), eq(imports.ballotId, ballotId)))
  return row
}

/** What a merge would do now, in people. */
export async function figuresOf(tx: Tx, loading: Loading): Promise<Figures> {
  const [figures] = await tx.execute<Figures>(sql`with listed as (${listed(loading)})
    select count(*) filter (where in_ballot and not on_roll)::int as new,
      count(*) filter (where in_ballot and on_roll and differs)::int as changed,
      count(*) filter (where in_ballot and on_roll and not differs)::int as unchanged,
      (count(*) filter (where on_roll and not in_ballot)
        + (select count(*) from (${unlisted(loading)}) as gone))::int as leaving,
      count(*) filter (where not in_ballot)::int as elsewhere,
      (select count(*) from import_rows
        where import_id = ${loading.importId} and refused is not null)::int as refused,
      (select count(*) from roll_entries
        where ballot_id = ${loading.ballotId} and left_on is null)::int as "onRoll"
    from listed`)
  if (!figures) throw new Error("a count has no row")
  return figures
}

export function refusedRows(tx: Tx, importId: string, limit: number) {
  const { line, cells, refused } = importRows
  return tx
    .select({ line, cells, why: sql<string>`${refused}` })
    .from(importRows)
    .where(and(eq(importRows.importId, importId), isNotNull(refused)))
    .orderBy(line)
    .limit(limit)
}

/** What rows that can be used are used without: a spoilt phone or email. */
export function leftOut(tx: Tx, importId: string, limit: number) {
  return tx.execute<{ line: number; why: string; all: number }>(sql`
    select line, why, count(*) over ()::int as all from import_rows, unnest(left_out) as why
    where import_id = ${importId} and refused is null order by line limit ${limit}`)
}

/** The first rows, to show what is in each column. */
export function firstRows(tx: Tx, importId: string) {
  return tx
    .select({ cells: importRows.cells })
    .from(importRows)
    .where(eq(importRows.importId, importId))
    .orderBy(importRows.line)
    .limit(30)
}
