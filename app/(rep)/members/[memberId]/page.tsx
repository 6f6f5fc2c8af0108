import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { withReach } from "@/db"
import { requireRep } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { phaseOf } from "@/lib/ballots/phase"
import { callOrder, restingFor } from "@/lib/contacts/call-order"
import { history, newestNote } from "@/lib/contacts/queries"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { callList, memberOnRoll } from "@/lib/members/queries"
import { AfterSaving } from "../after-saving"
import { Told } from "../told"
import { UndoBar } from "../undo-bar"
import { Ask } from "./ask"
import { Notices } from "./notices"
import { Reach } from "./reach"
import { RightNumber } from "./right-number"
import { Tried } from "./tried"
import { Who } from "./who"

export const metadata: Metadata = { title: "Member" }

type Props = {
  params: Promise<{ memberId: string }>
  searchParams: Promise<{ [name in "within" | "saved" | "undone" | "told" | "corrected"]?: string }>
}

export default async function MemberPage({ params, searchParams }: Props) {
  const actor = await requireRep()
  const { memberId } = await params
  const { within, saved, undone, told, corrected } = await searchParams
  if (!z.uuid().safeParse(memberId).success) notFound()
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now)
    if (!ballot) return undefined
    const [member, entries, note] = await Promise.all([
      memberOnRoll(tx, ballot.id, memberId),
      history(tx, ballot.id, memberId),
      newestNote(tx, ballot.id, memberId),
    ])
    return (
      member && {
        ballot,
        member,
        entries,
        note,
        list: await callList(tx, ballot.id, within ?? member.workplaceId),
      }
    )
  })
  if (!page) notFound()

  const { ballot, member, entries, note } = page
  const phase = phaseOf(ballot, now)
  const order = callOrder(page.list, { now, phase, replacementsCloseOn: ballot.replacementsCloseOn })
  const next = followerOf(member.id, order)
  const resting = restingFor(member, phase)
  const isWrong = hasWrongNumber(member)
  const ask = (
    <>
      {resting === "asked_not" ? null : <Reach member={member} />}
      {resting !== "asked_not" && (!member.phone || isWrong) ? (
        <RightNumber memberId={member.id} {...{ ballotId: ballot.id, within, isWrong }} />
      ) : null}
      <Ask
        member={member}
        ballotId={ballot.id}
        phase={phase}
        note={note?.wording ?? ""}
        next={next}
        within={within}
      />
    </>
  )
  return (
    <>
      <main className="phone">
        <AfterSaving {...{ actor, within }} ballotId={ballot.id} entryId={saved} next={member.id} />
        <Told told={told} />
        <Who member={member} within={within} next={phase === "closed" ? undefined : next} />
        <Notices
          {...{ undone, corrected }}
          isClosed={phase === "closed"}
          isOffRoll={member.leftOn !== null}
        />
        {phase === "closed" || member.leftOn ? null : resting ? (
          <details className="anyway">
            <summary>Something has changed</summary>
            {ask}
          </details>
        ) : (
          ask
        )}
        <Tried entries={entries} now={now} />
      </main>
      <UndoBar actor={actor} ballotId={ballot.id} entryId={saved} now={now} />
    </>
  )
}

/** Whom the list would ask after this one; the head of it when this one is on no list. */
function followerOf(
  memberId: string,
  order: ReturnType<typeof callOrder<{ id: string } & Parameters<typeof restingFor>[0]>>,
) {
  const ids = order.groups
    .filter(({ tier }) => tier !== "later")
    .flatMap(({ members }) => members.map(({ member }) => member.id))
  const following = ids[ids.indexOf(memberId) + 1]
  return following === memberId ? undefined : following
}
