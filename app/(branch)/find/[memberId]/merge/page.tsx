import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { type Tx, withReach } from "@/db"
import { noteMemberSeen } from "@/lib/audit/note-seen"
import { requireSecretary } from "@/lib/auth/actor"
import { knownOf, memberWithNumber } from "@/lib/members/compare-queries"
import { memberAtDesk } from "@/lib/members/desk-queries"
import { longest } from "@/lib/members/terms"
import { MergeForm } from "./merge-form"
import { SideBySide } from "./side-by-side"

export const metadata: Metadata = { title: "One person or two?" }

type Props = {
  params: Promise<{ memberId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function MergePage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const { data: memberId } = z.uuid().safeParse((await params).memberId)
  if (!memberId) notFound()
  const asked = await searchParams
  const number = z.string().trim().max(longest.number).safeParse(asked.number).data
  const page = await withReach(actor, async (tx) => {
    const member = await memberAtDesk(tx, memberId)
    if (!member) return undefined
    const otherId = z.uuid().safeParse(asked.with).data ?? (await byNumber(tx, number))
    const other = otherId && otherId !== memberId ? await memberAtDesk(tx, otherId) : undefined
    for (const seen of [member, ...(other ? [other] : [])]) await noteMemberSeen(tx, actor, null, seen.id)
    const known = other ? await knownOf(tx, [memberId, other.id], new Date()) : []
    return { member, other, known }
  })
  if (!page) notFound()
  const { member, other, known } = page
  return (
    <Desk actor={actor} current="/find">
      <header className="title">
        <h1>One person or two?</h1>
        <p>
          <a href={`/find/${memberId}`}>
            Back to {member.firstName} {member.lastName}
          </a>
        </p>
      </header>
      {other ? (
        <>
          <SideBySide both={[member, other]} known={known} />
          <MergeForm both={[member, other]} />
        </>
      ) : (
        <p className="empty">
          No other member you look after has {number ? `the number ${number}` : "that number"}.{" "}
          <a href={`/find/${memberId}#same`}>Try another</a>.
        </p>
      )}
    </Desk>
  )
}

const byNumber = (tx: Tx, number: string | undefined) => (number ? memberWithNumber(tx, number) : undefined)
