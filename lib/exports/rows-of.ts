import { type SQL, sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { ChosenColumn } from "./chosen-columns"
import { letOthersFirst } from "./let-others-first"
import type { List, Value, WhichRows } from "./list"

/** One row as it is to stand, and the part of the list that it stands in. */
export type TakenRow = { part: { key: string; name: string } | null; cells: Value[] }

/** A list’s rows in its order, fetched a batch at a time: however long it is, a batch is all that is held. */
export async function* rowsOf(
  tx: Tx,
  list: List,
  which: WhichRows,
  columns: readonly ChosenColumn[],
): AsyncGenerator<TakenRow[]> {
  // A reader who stops reading must not keep a connection for ever.
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '60s'`)
  await tx.execute(sql`declare taken no scroll cursor for
    select ${sql.join(selected(list, columns), sql`, `)} ${list.rows(which)} order by ${list.order}`)
  while (true) {
    await letOthersFirst()
    const rows = await tx.execute<Record<string, Value>>(sql`fetch 500 from taken`)
    if (rows.length === 0) return
    yield rows.map((row) => ({
      part: list.part ? { key: String(row.part_key), name: String(row.part_name) } : null,
      cells: columns.map(({ inWords }, at) => inWordsOf(row[`c${at}`] ?? null, inWords)),
    }))
  }
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
