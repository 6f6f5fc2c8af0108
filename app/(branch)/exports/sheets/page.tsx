import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { Desk } from "@/app/desk"
import { Line } from "@/components/line"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { newestSheets, sheetByNumber } from "@/lib/canvass/queries"
import { SheetList } from "./sheet-list"

export const metadata: Metadata = { title: "Canvass sheets" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function CanvassSheets({ searchParams }: Props) {
  const actor = await requireSecretary()
  const params = await searchParams
  const asked = z.string().trim().min(1).max(12).safeParse(params.number).data
  const number = z.coerce.number().int().positive().max(2_147_483_647).safeParse(asked).data
  const { ballot, sheets, found } = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, new Date(), z.uuid().safeParse(params.ballot).data)
    return {
      ballot,
      sheets: ballot ? await newestSheets(tx, ballot.id) : [],
      found: number ? await sheetByNumber(tx, number) : undefined,
    }
  })
  if (!ballot) notFound()
  if (found) redirect(`/exports/sheets/${found.number}`)
  return (
    <Desk actor={actor} current="/progress">
      <header className="title">
        <h1>Type a canvass sheet in</h1>
        <p className="soft">
          {ballot.name} · <a href={`/exports?ballot=${ballot.id}`}>Take it away</a>
        </p>
      </header>
      <form className="stacked find-sheet">
        <Line
          {...{ name: "number", label: "Number of the sheet", inputMode: "numeric", value: asked }}
          hint="It stands at the head of the sheet."
          problem={asked ? `There is no sheet ${asked} that you can see.` : undefined}
        />
        <button type="submit" className="button button-act">
          Find it
        </button>
      </form>
      <SheetList sheets={sheets} isUnion={!actor.branchId} />
    </Desk>
  )
}
