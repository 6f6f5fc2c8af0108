import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { requireSecretary } from "@/lib/auth/actor"
import { allBranches } from "@/lib/branches/queries"
import { memberAtDesk, membersLike, mergesOf } from "@/lib/members/desk-queries"
import { standings } from "@/lib/members/standing-queries"
import { workplacesOf } from "@/lib/workplaces/queries"
import { EditForm } from "./edit-form"
import { Facts } from "./facts"
import { LeaveForm } from "./leave-form"
import { Merges } from "./merges"
import { MoveForm } from "./move-form"
import { OnRolls } from "./on-rolls"
import { saidOf } from "./said"
import { SamePerson } from "./same-person"

export const metadata: Metadata = { title: "Member" }

type Props = {
  params: Promise<{ memberId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MemberAtDesk({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: memberId } = z.uuid().safeParse((await params).memberId)
  if (!memberId) notFound()
  const asked = await searchParams
  const branchId = z.uuid().safeParse(asked.branch).data
  const now = new Date()
  const page = await withReach(actor, async (tx) => {
    const member = await memberAtDesk(tx, memberId)
    if (!member) return undefined
    const [merges] = await Promise.all([mergesOf(tx, memberId), noteMemberSeen(tx, actor, null, memberId)])
    return {
      ...{ member, merges },
      like: await membersLike(tx, memberId),
      rolls: await standings(tx, memberId, now),
      branches: actor.branchId ? [] : await allBranches(tx),
      places: await workplacesOf(tx, branchId ?? member.branchId),
    }
  })
  if (!page) notFound()
  const { member, merges, like, rolls, branches, places } = page
  const isMerged = merges.some(({ keptId }) => keptId !== memberId)
  const said = saidOf(asked.said)
  return (
    <Desk actor={actor} current="/find">
      <header className="title">
        <h1>
          {member.firstName} {member.lastName}
        </h1>
        <p>
          <a href="/find">Back to members</a>
        </p>
      </header>
      {said ? (
        <p className="said" role="status">
          {said}
        </p>
      ) : null}
      <Merges merges={merges} member={member} now={now} />
      <Facts member={member} />
      {isMerged ? null : (
        <>
          <OnRolls rolls={rolls} memberId={memberId} employer={member.employer} />
          <SamePerson member={member} like={like} />
          <section className="sect changes" aria-labelledby="changes">
            <h2 id="changes">Something has changed</h2>
            <EditForm member={member} />
            <MoveForm {...{ member, places, branches }} branchId={branchId} />
            <LeaveForm member={member} now={now} />
          </section>
        </>
      )}
    </Desk>
  )
}
