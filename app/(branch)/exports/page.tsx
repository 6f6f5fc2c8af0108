import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { allBranches } from "@/lib/branches/queries"
import { deskWordsOf } from "@/lib/desk-words/terms"
import { lists } from "@/lib/exports/lists"
import { linesOf } from "@/lib/exports/rows-of"
import { workplacesOf } from "@/lib/workplaces/queries"
import { AllLists } from "./all-lists"
import { Problem } from "./problem"
import { TakeList } from "./take-list"
import { TakeSheets } from "./take-sheets"
import { readView } from "./view"

export const metadata: Metadata = { title: "Take it away" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function TakeAway({ searchParams }: Props) {
  const actor = await requireSecretary()
  const view = readView(await searchParams)
  const branch = actor.branchId ?? view.branch
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, new Date(), view.ballot)
    if (!ballot) return undefined
    const whole = { branchId: view.branch ?? "", workplaceId: view.workplace ?? "", listed: view.listed }
    const list = view.list === "canvass" ? lists.not_posted : view.list && lists[view.list]
    return {
      ballot,
      branches: actor.branchId ? [] : await allBranches(tx),
      workplaces: branch && view.list ? await workplacesOf(tx, branch) : [],
      lines: list && actor.mayExport ? await linesOf(tx, list, { ballotId: ballot.id, ...whole }) : 0,
    }
  })
  if (!page) notFound()
  const { ballot, branches, workplaces, lines } = page
  const narrowing = { branches, workplaces }
  const { list } = view
  return (
    <Desk actor={actor} current="/progress">
      <header className="title">
        <h1>
          {list
            ? list === "canvass"
              ? "Canvass sheets"
              : deskWordsOf(ballot.method).list[list]
            : "Take it away"}
        </h1>
        <p className="soft">
          {ballot.name}
          {list ? (
            <>
              {" "}
              · <a href={`/exports?ballot=${ballot.id}`}>Other lists</a>
            </>
          ) : null}
        </p>
      </header>
      <Problem why={view.problem} />
      {!list || !actor.mayExport ? (
        <AllLists ballot={ballot} branch={view.branch} mayExport={actor.mayExport} />
      ) : list === "canvass" ? (
        <TakeSheets {...{ view, ballot, narrowing }} people={lines} />
      ) : (
        <TakeList view={{ ...view, list }} {...{ ballot, narrowing, lines }} />
      )}
    </Desk>
  )
}
