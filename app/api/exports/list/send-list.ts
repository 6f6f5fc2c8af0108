import type { Taken } from "@/app/taken"
import { withReachAside } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { dayOf } from "@/lib/dates"
import { deskWordsOf } from "@/lib/desk-words/terms"
import type { Allowed, ExportList } from "@/lib/exports/export-list"
import { fewAtOnce } from "@/lib/exports/few-at-once"
import { listCsv } from "@/lib/exports/list-csv"
import { listXlsx, listXlsxInParts } from "@/lib/exports/list-xlsx"
import { rowsOf, type TakenRow } from "@/lib/exports/rows-of"
import { shredAfter } from "@/lib/exports/shred-after"
import { mostInParts } from "@/lib/exports/terms"
import { fileNameOf } from "../file-name-of"
import { streamed } from "../streamed"
import { printList } from "./print-list"

/** Sends a list that was allowed, in the form asked for, as it is read. */
export function sendList(actor: Actor, which: ExportList, allowed: Allowed): Response {
  const { ballot, list, of, lines } = allowed
  const columns = which.form === "print" ? withoutPart(allowed) : allowed.columns
  const title = deskWordsOf(ballot.method).list[which.list]
  const written = (rows: AsyncIterable<TakenRow[]>) => {
    if (which.form === "csv") return listCsv(columns, rows)
    if (which.form === "print")
      return printList(
        { title, of, columns, back: backTo(which), taken: takenNow(actor, which, allowed) },
        rows,
      )
    return list.part && lines <= mostInParts ? listXlsxInParts(columns, rows) : listXlsx(title, columns, rows)
  }
  return streamed(
    (send) => fewAtOnce(() => withReachAside(actor, (tx) => send(written(rowsOf(tx, list, which, columns))))),
    which.form === "print" ? "html" : which.form,
    which.form === "print" ? undefined : fileNameOf(which.list, of),
  )
}

const backTo = ({ list, ballotId }: ExportList) =>
  `/exports?${new URLSearchParams({ list, ballot: ballotId })}`

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
