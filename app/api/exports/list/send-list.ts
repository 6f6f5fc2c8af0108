import type { Taken } from "@/app/taken"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { dayOf } from "@/lib/dates"
import type { Allowed, ExportList } from "@/lib/exports/export-list"
import { fewAtOnce } from "@/lib/exports/few-at-once"
import { listCsv } from "@/lib/exports/list-csv"
import { listXlsx } from "@/lib/exports/list-xlsx"
import { rowsOf, type TakenRow } from "@/lib/exports/rows-of"
import { shredAfter } from "@/lib/exports/shred-after"
import { listLabel } from "@/lib/exports/terms"
import { fileNameOf } from "../file-name-of"
import { streamed } from "../streamed"
import { printList } from "./print-list"

/** Sends a list that was allowed, in the form asked for. */
export async function sendList(actor: Actor, which: ExportList, allowed: Allowed): Promise<Response> {
  const { list, of } = allowed
  const columns = which.form === "print" ? withoutPart(allowed) : allowed.columns
  const read = <Done>(use: (rows: AsyncIterable<TakenRow[]>) => Promise<Done>) =>
    fewAtOnce(() => withReach(actor, (tx) => use(rowsOf(tx, list, which, columns))))
  const title = listLabel[which.list]
  const fileName = fileNameOf(which.list, of)
  if (which.form === "csv")
    return streamed((send) => read((rows) => send(listCsv(columns, rows))), "text/csv", `${fileName}.csv`)
  if (which.form === "print") {
    const back = `/exports?${new URLSearchParams({ list: which.list, ballot: which.ballotId })}`
    const head = { title, of, columns, back, taken: takenNow(actor, which, allowed) }
    return streamed((send) => read((rows) => send(printList(head, rows))), "text/html")
  }
  const file = await read((rows) => listXlsx(title, columns, rows))
  return new Response(Uint8Array.from(file), {
    headers: {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${fileName}.xlsx"`,
      "cache-control": "no-store",
    },
  })
}

/** What stands at the head of each page need not stand in each of its lines. */
function withoutPart({ list, columns }: Allowed) {
  const others = columns.filter(({ key }) => key !== list.part?.column)
  return others.length > 0 ? others : columns
}

function takenNow(actor: Actor, { purpose }: ExportList, { ballot, list }: Allowed): Taken {
  const now = new Date()
  const shredBy = shredAfter(ballot, now)
  return { by: actor.name, on: dayOf(now), purpose, shredAfter: shredBy, namesMembers: list.holdsMembers }
}
