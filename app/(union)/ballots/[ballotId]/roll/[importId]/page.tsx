import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { mappingProblem } from "@/lib/imports/mapping"
import { newNames } from "@/lib/imports/new-names"
import { figuresOf, firstRows, importOf, leftOut, refusedRows } from "@/lib/imports/queries"
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
          <RefusedRows loading={loading} upload={upload} rows={found.refused} all={found.figures.refused} />
          <LeftOut rows={found.spoilt} />
          <NewNames names={found.names} />
        </>
      ) : null}
      {rows ? <LoadForm loading={loading} figures={found?.figures} /> : null}
    </Desk>
  )
}

/** A row with a stray comma would show one column's cells under another's name. */
function wholeRows(rows: { cells: string[] }[], width: number) {
  return rows.map(({ cells }) => cells).filter(({ length }) => length === width)
}
