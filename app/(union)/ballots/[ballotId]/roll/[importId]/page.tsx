import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { type Tx, withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireOrganiser } from "@/lib/auth/actor"
import type { Loading } from "@/lib/imports/listed"
import { progressOf } from "@/lib/imports/progress"
import { firstRows, importOf, leftOut, refusedRows } from "@/lib/imports/queries"
import { isUnderWay } from "@/lib/imports/terms"
import type { Upload } from "./columns-form"
import { Outcome } from "./outcome"
import { Staged } from "./staged"
import { UnderWay } from "./under-way"

export const metadata: Metadata = { title: "Check the file" }

const shown = 200

type Props = {
  params: Promise<{ ballotId: string; importId: string }>
  searchParams: Promise<{ after?: string }>
}

export default async function CheckTheFile({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: loading } = z.object({ ballotId: z.uuid(), importId: z.uuid() }).safeParse(await params)
  if (!loading) notFound()
  const { data: after = 0 } = z.coerce
    .number()
    .int()
    .min(0)
    .safeParse((await searchParams).after)
  const page = await withReach(actor, (tx) => pageOf(tx, actor, loading, after))
  if (!page) notFound()
  const { upload, progress, staged } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>{titleOf(upload)}</h1>
        <p>
          <strong>{upload.fileName}</strong> <span className="soft">{upload.readAs}</span>
        </p>
      </header>
      {progress ? <UnderWay upload={upload} progress={progress} now={new Date()} /> : null}
      {staged ? <Staged {...{ loading, upload, after, mayExport: actor.mayExport }} {...staged} /> : null}
      {progress || staged ? null : <Outcome upload={upload} />}
    </Desk>
  )
}

async function pageOf(tx: Tx, actor: Actor, loading: Loading, after: number) {
  const upload = await importOf(tx, loading)
  if (!upload) return undefined
  if (isUnderWay(upload.state)) return { upload, progress: await progressOf(tx, loading) }
  if (upload.state !== "staged") return { upload }
  const staged = {
    rows: await firstRows(tx, upload.id),
    refused: await refusedRows(tx, upload.id, shown, after),
    spoilt: await leftOut(tx, upload.id, shown),
  }
  const changes = upload.found && upload.found.figures.onRoll > 0 ? upload.found.changes.length : 0
  await noteListOpened(tx, actor, "moves.see", {
    ...{ ballotId: loading.ballotId, people: changes + staged.refused.length },
    detail: { importId: upload.id },
  })
  return { upload, staged }
}

function titleOf({ state }: Upload) {
  if (state === "merged") return "Roll loaded"
  if (state === "merging") return "Loading the roll"
  if (state === "staged") return "Check the file"
  return isUnderWay(state) ? "Reading the file" : "Not loaded"
}
