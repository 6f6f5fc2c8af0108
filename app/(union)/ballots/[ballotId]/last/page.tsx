import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireOrganiser } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { namesOnRoll, standingTurnout } from "@/lib/previous/queries"
import { LoadForm } from "./load-form"
import { Stands } from "./stands"
import { WhatIsRead } from "./what-is-read"

export const metadata: Metadata = { title: "Last ballot" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<{ loaded?: string; left?: string }>
}

export default async function LastBallot({ params, searchParams }: Props) {
  const actor = await requireOrganiser()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const { loaded, left } = await searchParams
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const stands = await standingTurnout(tx, ballotId)
    return { ballot, stands, places: await namesOnRoll(tx, ballotId, "workplace") }
  })
  if (!page) notFound()
  const { ballot, stands, places } = page
  return (
    <Desk actor={actor} current="/ballots">
      <header className="title">
        <h1>Last ballot</h1>
        <p>
          <a href={`/ballots/${ballotId}`}>Back to {ballot.name}</a>
        </p>
      </header>
      <p className="lede roll-lede">
        What came back last time, place by place, is what the projection starts from. Take it from the
        scrutineer’s report, or your own: how many were entitled, and how many papers were returned.
      </p>
      {stands ? (
        <Stands
          {...{ ballotId, stands }}
          just={{ loaded: Number(loaded), leftOut: Number(left) }}
          now={new Date()}
        />
      ) : null}
      {/* A form that has done its work begins afresh. */}
      <LoadForm key={`${stands?.recordedAt.getTime()} ${loaded} ${left}`} {...{ ballotId, stands }} />
      <WhatIsRead ballotId={ballotId} examples={[...new Set(places.map(({ name }) => name))].slice(0, 2)} />
    </Desk>
  )
}
