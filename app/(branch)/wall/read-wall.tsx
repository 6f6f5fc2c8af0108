import { BallotTitle } from "@/app/ballot-title"
import { Desk } from "@/app/desk"
import type { Asked } from "@/app/desk-page"
import type { PlainPage } from "@/app/plain-page"
import { withReach } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { noteListOpened } from "@/lib/audit/note-list-opened"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { branchName } from "@/lib/branches/queries"
import { dayOf, longDay } from "@/lib/dates"
import { NothingYet } from "../progress/nothing-yet"
import { ChooseBranch } from "./choose-branch"
import { readChart } from "./read-chart"
import { readWallView } from "./view"
import { WallPage } from "./wall-page"

/** The wall chart of one branch as this actor sees it now; for those who reach every branch, first which one. */
export async function readWallPage(actor: Actor, asked: Asked): Promise<PlainPage | undefined> {
  const now = new Date()
  const read = readWallView(asked)
  const branchId = actor.branchId ?? read.view.branch
  const desk = { actor, current: "/progress" }
  const page = (body: PlainPage["body"]): PlainPage => ({ title: "Wall chart", body, isDesk: true })
  return withReach(actor, async (tx) => {
    const ballot = await currentBallot(tx, now, read.view.ballot)
    if (!ballot) return page(<NothingYet desk={desk} mayLoad={!actor.branchId} />)
    if (!branchId) {
      const { branches } = await ballotProgress(tx, ballot.id)
      return page(<ChooseBranch {...{ desk, ballot, branches, now }} />)
    }
    const branch = await branchName(tx, branchId)
    if (!branch) return undefined
    const where = `${branch} branch`
    if (ballot.erasedAt)
      return page(
        <Desk {...desk} where={where}>
          <BallotTitle {...{ ballot, now }} />
          <p className="empty">
            What was known about each person was erased on {longDay(dayOf(ballot.erasedAt))}, and the chart
            with it. <a href={`/progress?ballot=${ballot.id}&branch=${branchId}`}>Progress</a> keeps the
            figures.
          </p>
        </Desk>,
      )
    const view = { ...read.view, ballot: ballot.id, branch: actor.branchId ? undefined : branchId }
    const chart = await readChart(tx, { ballot, branchId, view, now })
    const { workplace, ...detail } = view.filter
    await noteListOpened(tx, actor, "wall.see", {
      ...{ branchId, ballotId: ballot.id, subjectId: workplace ?? branchId },
      ...{ people: chart.marks.length, detail },
    })
    return page(
      <Desk {...desk} where={where}>
        <WallPage {...{ ballot, branch, view, chart, now }} dropped={read.dropped} />
      </Desk>,
    )
  })
}
