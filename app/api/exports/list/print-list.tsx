import { printed } from "@/app/printed"
import { SheetFoot } from "@/app/sheet-foot"
import type { Taken } from "@/app/taken"
import { shortDay } from "@/lib/dates"
import type { ChosenColumn } from "@/lib/exports/chosen-columns"
import type { Value } from "@/lib/exports/list"
import type { TakenRow } from "@/lib/exports/rows-of"

type Head = { title: string; of: string; columns: readonly ChosenColumn[]; taken: Taken; back: string }

/** A list as pages to print: its heading again on each, and each part begun on a new one. */
export function printList(head: Head, batches: AsyncIterable<TakenRow[]>): AsyncGenerator<string> {
  const { title, back, columns } = head
  return printed({ title, back, isWide: columns.length > 6 }, sheets(head, batches))
}

async function* sheets(head: Head, batches: AsyncIterable<TakenRow[]>) {
  let rows: TakenRow[] = []
  for await (const batch of batches) {
    for (const row of batch) {
      if (rows.length > 0 && rows[0]?.part?.key !== row.part?.key) {
        yield <Sheet {...head} rows={rows} />
        rows = []
      }
      rows.push(row)
    }
  }
  yield <Sheet {...head} rows={rows} />
}

function Sheet({ title, of, columns, taken, rows }: Head & { rows: TakenRow[] }) {
  const part = rows[0]?.part?.name
  return (
    <table className="sheet">
      <thead>
        <tr>
          <th colSpan={columns.length} className="sheet-title" scope="colgroup">
            {part ?? title} <small>{part ? `${title} · ${of}` : of}</small>
          </th>
        </tr>
        <tr>
          {columns.map(({ key, label, kind }) => (
            <th key={key} scope="col" className={kind === "number" ? "num" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <SheetFoot taken={taken} across={columns.length} />
      <tbody>
        {rows.map(({ cells }) => (
          <tr key={cells.join()}>
            {cells.map((value, at) => (
              <td key={columns[at]?.key} className={columns[at]?.kind === "number" ? "num" : undefined}>
                {asRead(value, columns[at])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function asRead(value: Value, column: ChosenColumn | undefined): string {
  if (value === null) return ""
  if (column?.kind === "day") return shortDay(String(value))
  if (column?.kind === "time") return `${shortDay(String(value).slice(0, 10))}, ${String(value).slice(11)}`
  return String(value)
}
