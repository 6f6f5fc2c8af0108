import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Desk } from "@/app/desk"
import { withReach } from "@/db"
import { mayUse } from "@/lib/access"
import { noteListSeen } from "@/lib/audit/note-seen"
import { requireSecretary } from "@/lib/auth/actor"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { branchName } from "@/lib/branches/queries"
import { batchesOf } from "@/lib/replacements/batch-queries"
import { papersAt, papersByBranch } from "@/lib/replacements/queries"
import { stages } from "@/lib/replacements/terms"
import { windowInWords } from "@/lib/replacements/todo-in-words"
import { allBranchesPapers } from "@/lib/replacements/together"
import { replacementWindow } from "@/lib/replacements/window"
import { Batches } from "./batches"
import { Papers } from "./papers"
import { ToDo } from "./to-do"
import { readView } from "./view"

export const metadata: Metadata = { title: "Replacement papers" }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Replacements({ searchParams }: Props) {
  const actor = await requireSecretary()
  const params = await searchParams
  const asked = readView(params)
  const now = new Date()
  const branchId = actor.branchId ?? asked.branch
  const mayBatch = mayUse(actor.role, "makeBatch")
  const page = await withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, asked.ballot)
    if (!ballot) return undefined
    const branches = await papersByBranch(tx, ballot.id, actor.branchId ?? undefined, now)
    const here = allBranchesPapers(branches.filter((each) => !branchId || each.branchId === branchId))
    const counts = { ...here, confirmed: here.ready + here.batched }
    const stage = asked.show ?? stages.find((each) => counts[each] > 0) ?? "asked"
    const papers = await papersAt(tx, { ballotId: ballot.id, branchId, stage }, now)
    await noteListSeen(tx, actor, ballot.id, papers.length)
    return {
      ...{ ballot, branches, counts, stage, papers },
      branch: branchId ? await branchName(tx, branchId) : undefined,
      batches: mayBatch ? await batchesOf(tx, ballot.id) : [],
    }
  })
  if (!page) notFound()
  const { ballot, branches, counts, stage, branch, papers, batches } = page
  const view = { ballot: ballot.id, branch: actor.branchId ? undefined : branchId, show: stage }
  const window = replacementWindow(ballot)
  const ready = allBranchesPapers(branches).ready
  return (
    <Desk actor={actor} current={mayBatch ? "/ballots" : "/progress"} where={branch && `${branch} branch`}>
      <header className="title">
        <h1>Replacement papers</h1>
        <p>
          <a href={mayBatch ? `/ballots/${ballot.id}` : `/progress?ballot=${ballot.id}`}>
            Back to {mayBatch ? ballot.name : "Progress"}
          </a>
        </p>
      </header>
      <p className="lede window-lede">{windowInWords(window, now)}</p>
      {params.said ? <p role="status">Saved.</p> : null}
      <ToDo {...{ branches, window, view, now }} {...{ mayBatch }} isOne={actor.branchId !== null} />
      <Papers {...{ papers, counts, stage, view, now }} branch={branch} isUnion={!actor.branchId} />
      {mayBatch ? <Batches {...{ actor, ballot, ready, batches, now }} /> : null}
    </Desk>
  )
}
