import type { Tx } from "@/db"
import { otherBallots } from "@/lib/ballots/queries"
import { branchName } from "@/lib/branches/queries"
import { activityOn, workByDay } from "@/lib/contacts/activity-queries"
import { dayOf } from "@/lib/dates"
import { standingResult } from "@/lib/declarations/queries"
import { toldByWeek } from "@/lib/reasons/queries"
import { todayFacts } from "@/lib/today/queries"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { BranchPage } from "./branch-page"
import { countsOf } from "./counts-of"
import type { About } from "./read-progress"

/** One branch, workplace by workplace, with what to do today; undefined when it is out of reach. */
export async function readBranch(tx: Tx, about: About, branchId: string) {
  const [branch, standing] = await Promise.all([branchName(tx, branchId), standingOf(tx, about, branchId)])
  return branch ? <BranchPage {...about} {...standing} {...{ branchId, branch }} /> : undefined
}

export type BranchRead = { branchId: string; branch: string } & Awaited<ReturnType<typeof standingOf>>

async function standingOf(tx: Tx, { ballot, now }: About, branchId: string) {
  const [others, places, facts, activity, days, told, result, counts] = await Promise.all([
    otherBallots(tx, ballot.id),
    progressByWorkplace(tx, ballot.id, branchId),
    todayFacts(tx, ballot, branchId, now),
    activityOn(tx, ballot.id, branchId, dayOf(now)),
    workByDay(tx, ballot.id, branchId),
    toldByWeek(tx, ballot.id, branchId),
    standingResult(tx, ballot),
    countsOf(tx, ballot),
  ])
  return { others, places, facts, activity, days, told, result, counts }
}
