import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { type Tx, withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { joinersUntil, lateJoiners } from "@/lib/imports/late-joiners"
import type { Loading } from "@/lib/imports/listed"
import { mappingProblem } from "@/lib/imports/mapping"
import { newNames } from "@/lib/imports/new-names"
import { figuresOf, firstRows, importOf, leftOut, refusedRows } from "@/lib/imports/queries"
import { rollChanges } from "@/lib/imports/roll-changes"
import { Changes, changesShown } from "./changes"
import { ColumnsForm } from "./columns-form"
import { Found } from "./found"
import { LeftOut } from "./left-out"
import { LoadForm } from "./load-form"
import { NewNames } from "./new-names"
import { Outcome } from "./outcome"
import { RefusedRows } from "./refused-rows"

export const metadata: Metadata = { title: "Check the file" }

const shown = 200

type Props = { params: Promise<{ ballotId: string; importId: string }> }

export default async function CheckTheFile({ params }: Props) {
  const actor = await requireOrganiser()
  const { data: loading } = z.object({ ballotId: z.uuid(), importId: z.uuid() }).safeParse(await params)
  if (!loading) notFound()
  const page = await withReach(actor, async (tx) => {
    const upload = await importOf(tx, loading)
    if (!upload) return undefined
    if (upload.state !== "staged") return { upload }
    const rows = await firstRows(tx, upload.id)
    if (mappingProblem(upload.mapping)) return { upload, rows }
    const found = {
      figures: await figuresOf(tx, loading),
      refused: await refusedRows(tx, upload.id, shown),
      spoilt: await leftOut(tx, upload.id, shown),
      names: await newNames(tx, loading),
      changes: await rollChanges(tx, loading, changesShown),
      late: await lateOf(tx, loading),
    }
    return { upload, rows, found }
  })
  if (!page) notFound()
  const { upload, rows, found } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>{upload.done ? "Roll loaded" : "Check the file"}</h1>
        <p>
          <strong>{upload.fileName}</strong> <span className="soft">{upload.readAs}</span>
        </p>
      </header>
      {upload.state === "staged" ? null : <Outcome upload={upload} />}
      {rows ? <ColumnsForm upload={upload} rows={wholeRows(rows, upload.headings.length)} /> : null}
      {found ? (
        <>
          <Found figures={found.figures} />
          <Changes
            {...{ loading, changes: found.changes, mayExport: actor.mayExport }}
            hadRoll={found.figures.onRoll > 0}
          />
          <RefusedRows loading={loading} upload={upload} rows={found.refused} all={found.figures.refused} />
          <LeftOut rows={found.spoilt} />
          <NewNames names={found.names} />
        </>
      ) : null}
      {rows ? <LoadForm loading={loading} figures={found?.figures} late={found?.late} /> : null}
    </Desk>
  )
}

/** Those who come after the last day to join, once it is past. */
async function lateOf(tx: Tx, loading: Loading) {
  const until = await joinersUntil(tx, loading.ballotId, new Date())
  return until ? { until, members: await lateJoiners(tx, loading, until) } : undefined
}

/** A row with a stray comma would show one column's cells under another's name. */
function wholeRows(rows: { cells: string[] }[], width: number) {
  return rows.map(({ cells }) => cells).filter(({ length }) => length === width)
}
