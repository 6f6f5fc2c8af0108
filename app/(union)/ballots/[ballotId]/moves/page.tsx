import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { mayEnrol } from "@/lib/access"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { allBranches } from "@/lib/branches/queries"
import { dayOf, longDay } from "@/lib/dates"
import { cutOff } from "@/lib/roll/cut-off"
import { entitledOn } from "@/lib/roll/entitled-on"
import { memberToEnrol } from "@/lib/roll/member-to-enrol"
import { moves, moveTotals } from "@/lib/roll/move-queries"
import { BackToBallot } from "../back-to-ballot"
import { EntitledOnDay } from "./entitled-on-day"
import { MoveList } from "./move-list"
import { PutOn } from "./put-on"
import { Totals } from "./totals"
import { readView } from "./view"

export const metadata: Metadata = { title: "Moves of the roll" }

type Props = {
  params: Promise<{ ballotId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Moves({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: ballotId } = z.uuid().safeParse((await params).ballotId)
  if (!ballotId) notFound()
  const view = readView(await searchParams)
  const now = new Date()
  const on = view.on && view.on < dayOf(now) ? view.on : dayOf(now)
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const list = await moves(tx, ballotId, { branchId: view.branch, reason: view.reason, page: view.page })
    await noteListOpened(tx, actor, "moves.see", { branchId: view.branch, ballotId, people: list.length })
    return {
      ...{ ballot, list },
      totals: await moveTotals(tx, ballotId, view.branch),
      counted: await entitledOn(tx, ballotId, on),
      branches: actor.branchId ? [] : await allBranches(tx),
      found: view.number ? await memberToEnrol(tx, ballotId, view.number) : undefined,
    }
  })
  if (!page) notFound()
  const { ballot, list, totals, counted, branches, found } = page
  const until = cutOff(ballot)
  return (
    <Desk actor={actor} current={actor.branchId ? "/progress" : "/ballots"}>
      <header className="title">
        <h1>Moves of the roll</h1>
        <BackToBallot ballot={ballot} isOwn={!actor.branchId} />
      </header>
      <p className="lede roll-lede">
        Everyone who has joined the roll of this ballot or left it, with the day and the reason. The number
        entitled moves with them.{" "}
        {until ? `Nobody joins after ${longDay(until)}; leaving is possible until the close.` : null}
      </p>
      <EntitledOnDay counted={counted} on={on} today={dayOf(now)} aggregation={ballot.aggregation} />
      <Totals totals={totals} view={view} />
      <MoveList ballotId={ballotId} moves={list} view={view} branches={branches} />
      {ballot.closesAt <= now || ballot.declaredAt ? null : (
        <PutOn {...{ ballotId, found, now }} number={view.number} mayEnrol={mayEnrol(actor.role)} />
      )}
    </Desk>
  )
}
