import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { requireSecretary } from "@/lib/auth/actor"
import { holdersIn } from "@/lib/canvass/queries"
import { readSheetLines } from "@/lib/canvass/read-sheet-lines"
import { clockTime, dayOf, longDay } from "@/lib/dates"
import { AfterTyping } from "./after-typing"
import { TypeIn } from "./type-in"

export const metadata: Metadata = { title: "Type a canvass sheet in" }

type Props = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function CanvassSheetPage({ params, searchParams }: Props) {
  const actor = await requireSecretary()
  const number = z.coerce
    .number()
    .int()
    .positive()
    .max(2_147_483_647)
    .safeParse((await params).number).data
  const { saved, not } = await searchParams
  if (!number) notFound()
  const page = await withReach(actor, async (tx) => {
    const read = await readSheetLines(tx, number)
    if (!read) return undefined
    const { branchId, ballotId, memberIds } = read.sheet
    const opened = { branchId, ballotId, people: memberIds.length, detail: { number } }
    const [holders] = await Promise.all([
      holdersIn(tx, branchId),
      noteListOpened(tx, actor, "sheet.see", opened),
    ])
    return { ...read, holders }
  })
  if (!page) notFound()
  const { sheet, lines } = page
  const holders = page.holders.filter(({ id }) => id !== actor.accountId)
  return (
    <Desk actor={actor} current="/progress" where={`${sheet.branch} branch`}>
      <header className="title">
        <h1>Sheet {sheet.number}</h1>
        <p className="soft">
          {sheet.workplace} · printed {longDay(dayOf(sheet.printedAt))} at {clockTime(sheet.printedAt)} ·{" "}
          <a href={`/exports/sheets?ballot=${sheet.ballotId}`}>Other sheets</a>
        </p>
      </header>
      {typeof saved === "string" ? (
        <AfterTyping saved={saved} not={[not ?? []].flat()} lines={lines} method={sheet.method} />
      ) : null}
      <TypeIn key={`${saved}`} {...{ sheet, lines, holders }} now={new Date()} me={actor.name} />
    </Desk>
  )
}
