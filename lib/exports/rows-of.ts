import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { ChosenColumn } from "./chosen-columns"
import { inFetches } from "./in-fetches"
import type { List, Value, WhichRows } from "./list"

/** One row as it is to stand, and the part of the list that it stands in. */
export type TakenRow = { part: { key: string; name: string } | null; cells: Value[] }

/** A list’s rows in its order, a batch at a time. */
export async function* rowsOf(
  tx: Tx,
  list: List,
  which: WhichRows,
  columns: readonly ChosenColumn[],
): AsyncGenerator<TakenRow[]> {
  const places = columns.map(({ inWords }, at) => ({ name: `c${at}`, inWords }))
  const query = sql`select ${sql.join(selected(list, columns), sql`, `)} ${list.rows(which)} order by ${list.order}`
  for await (const rows of inFetches<Record<string, Value>>(tx, query))
    yield rows.map((row) => ({
      part: list.part ? { key: String(row.part_key), name: String(row.part_name) } : null,
      cells: places.map(({ name, inWords }) => inWordsOf(row[name] ?? null, inWords)),
    }))
}

export async function linesOf(tx: Tx, list: List, which: WhichRows): Promise<number> {
  const [row] = await tx.execute<{ lines: number }>(sql`select count(*)::int as lines ${list.counted(which)}`)
  return row?.lines ?? 0
}

function selected(list: List, columns: readonly ChosenColumn[]): SQL[] {
  const cells = columns.map(({ from }, at) => sql`${from} as ${sql.identifier(`c${at}`)}`)
  return list.part
    ? [...cells, sql`${list.part.key} as part_key`, sql`${list.part.name} as part_name`]
    : cells
}

function inWordsOf(value: Value, inWords?: (value: string) => string): Value {
  return inWords && typeof value === "string" ? inWords(value) : value
}
