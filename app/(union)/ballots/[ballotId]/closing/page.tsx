import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { mayEraseNow } from "@/lib/closing/may-erase-now"
import { erasureOf, rowsToErase } from "@/lib/closing/queries"
import { EraseNow } from "./erase-now"
import { Erased } from "./erased"
import { MoveForm } from "./move-form"
import { WhatGoes } from "./what-goes"
import { WhatStays } from "./what-stays"
import { When } from "./when"

export const metadata: Metadata = { title: "Closing down" }

type Props = { params: Promise<{ ballotId: string }> }

export default async function Closing({ params }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    const erasure = await erasureOf(tx, ballotId)
    return ballot && { ballot, erasure, rows: erasure?.rows ?? (await rowsToErase(tx, ballotId)) }
  })
  if (!page?.rows) notFound()
  const { ballot, erasure, rows } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Closing down</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      {erasure ? <Erased erasure={erasure} ballotId={ballotId} /> : <When {...{ ballot, now }} />}
      <WhatGoes rows={rows} hasGone={erasure !== undefined} />
      <WhatStays ballotId={ballotId} />
      {erasure ? null : (
        <>
          <MoveForm ballot={ballot} />
          <EraseNow ballot={ballot} mayErase={mayEraseNow(ballot, now)} />
        </>
      )}
    </Desk>
  )
}
