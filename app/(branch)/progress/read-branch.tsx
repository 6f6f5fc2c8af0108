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
  const { ballot, now } = about
  const [branch, others, places, facts, activity, days, told, result, counts] = await Promise.all([
    branchName(tx, branchId),
    otherBallots(tx, ballot.id),
    progressByWorkplace(tx, ballot.id, branchId),
    todayFacts(tx, ballot, branchId, now),
    activityOn(tx, ballot.id, branchId, dayOf(now)),
    workByDay(tx, ballot.id, branchId),
    toldByWeek(tx, ballot.id, branchId),
    standingResult(tx, ballot),
    countsOf(tx, ballot),
  ])
  if (!branch) return undefined
  const read = { branch, others, places, facts, activity, days, told, result, counts }
  return <BranchPage {...about} {...read} branchId={branchId} />
}

export type BranchRead = {
  branchId: string
  branch: string
  others: Awaited<ReturnType<typeof otherBallots>>
  places: Awaited<ReturnType<typeof progressByWorkplace>>
  facts: Awaited<ReturnType<typeof todayFacts>>
  activity: Awaited<ReturnType<typeof activityOn>>
  days: Awaited<ReturnType<typeof workByDay>>
  told: Awaited<ReturnType<typeof toldByWeek>>
  result: Awaited<ReturnType<typeof standingResult>>
  counts: Awaited<ReturnType<typeof countsOf>>
}
