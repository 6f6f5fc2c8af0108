import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { ballotToEdit } from "@/lib/ballots/queries"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { membersWanting, onGapPage, placesWithoutRep } from "@/lib/readiness/gap-queries"
import { gapCloses, gaps } from "@/lib/readiness/terms"
import { PagesOf } from "../../pages-of"
import { linkTo, readView } from "../view"
import { GapMembers } from "./gap-members"
import { GapPlaces } from "./gap-places"

export const metadata: Metadata = { title: "To find" }

const Asked = z.object({ ballotId: z.uuid(), gap: z.enum(gaps) })

type Props = {
  params: Promise<{ ballotId: string; gap: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function GapPage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: asked } = Asked.safeParse(await params)
  if (!asked) notFound()
  const { ballotId, gap } = asked
  const view = readView(await searchParams)
  const which = { branchId: view.branch, page: view.page }
  const page = await withReach(actor, async (tx) => {
    const ballot = await ballotToEdit(tx, ballotId)
    if (!ballot) return undefined
    const opened = (people: number) =>
      noteListOpened(tx, actor, "gap.see", { branchId: view.branch, ballotId, people, detail: { gap } })
    if (gap === "rep") {
      const places = await placesWithoutRep(tx, ballotId, which)
      await opened(places.reduce((sum, { entitled }) => sum + entitled, 0))
      return { ballot, places }
    }
    const members = await membersWanting(tx, ballotId, gap, which)
    await opened(members.length)
    return { ballot, members }
  })
  if (!page) notFound()
  const { ballot, members = [], places = [] } = page
  const shown = members.length + places.length
  return (
    <Desk actor={actor} current={actor.branchId ? "/progress" : "/ballots"}>
      <header className="title">
        <h1>{deskWordsOf(ballot.method).gap[gap]}</h1>
        <p>
          <a href={linkTo(ballotId, undefined, { branch: view.branch, page: 1 })}>Back to what is missing</a>
        </p>
      </header>
      <p className="roll-lede">{gapCloses[gap]}</p>
      {shown === 0 ? (
        <p className="empty">Nothing more to find here.</p>
      ) : gap === "rep" ? (
        <GapPlaces places={places} />
      ) : (
        <GapMembers members={members} {...{ ballotId, gap }} />
      )}
      <PagesOf
        {...{ page: view.page, onPage: onGapPage, shown }}
        href={(other) => linkTo(ballotId, gap, { ...view, page: other })}
      />
    </Desk>
  )
}
