import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { linkTo, readView } from "@/app/(branch)/progress/view"
import { Desk } from "@/app/desk"
import { inFigures } from "@/components/in-figures"
import { withReach } from "@/db"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { todayWordsOf } from "@/lib/desk-words/today"
import { membersInLine, mostShown } from "@/lib/today/member-queries"
import { memberLines } from "@/lib/today/terms"
import { LineMembers } from "./line-members"

export const metadata: Metadata = { title: "Today" }

type Props = {
  params: Promise<{ line: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The members of one line of Today, to ring, to see, or to hand to their rep. */
export default async function LinePage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const asked = (await params).line.replaceAll("-", "_")
  const line = memberLines.find((known) => known === asked)
  if (!line) notFound()
  const view = readView(await searchParams)
  const now = new Date()
  const branchId = actor.branchId ?? view.branch
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, view.ballot)
    if (!ballot) return undefined
    const listed = await membersInLine(tx, ballot, { line, branchId }, now)
    const [branch] = await Promise.all([
      branchId ? branchName(tx, branchId) : undefined,
      noteListOpened(tx, actor, "today.see", {
        ...{ branchId, ballotId: ballot.id, people: listed.members.length, detail: { line } },
      }),
    ])
    return { ballot, branch, ...listed }
  })
  if (!page) notFound()
  const { ballot, branch, counted, members } = page
  const words = todayWordsOf(ballot.method)
  return (
    <Desk actor={actor} current="/progress" where={branch && `${branch} branch`}>
      <header className="title">
        <h1>{words.label[line]}</h1>
        <p>
          <a href={`/progress${linkTo(view, {})}`}>Back to Progress</a>
        </p>
      </header>
      <p className="roll-lede">{words.hint[line]}</p>
      {counted === 0 ? (
        <p className="empty">Nobody is left on this list. Thank you.</p>
      ) : (
        <LineMembers {...{ line, members, now }} ballotId={ballot.id} hasBranches={!branchId} />
      )}
      <p className="small soft after-table">
        {counted > mostShown
          ? `The first ${mostShown} of ${inFigures(counted)} members. The next come up as these are dealt with.`
          : counted > 0
            ? `${inFigures(counted)} ${counted === 1 ? "member" : "members"}.`
            : null}
      </p>
    </Desk>
  )
}
