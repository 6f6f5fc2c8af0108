import type { BranchPage } from "@/app/api/live/watch-branch"
import { LivePart } from "@/app/live-part"
import { markupOf } from "@/components/markup"
import { activityOn } from "@/lib/contacts/activity-queries"
import { dayOf } from "@/lib/dates"
import { rulesOf } from "@/lib/law/ballot-plan"
import { plannedBallot } from "@/lib/overrides/queries"
import { readOutlook } from "@/lib/projected/outlook"
import { projectNow } from "@/lib/projected/project-now"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { Answer } from "./answer"
import { HappenedToday } from "./happened-today"
import { Places } from "./places"
import type { View } from "./view"

/** What reps change on Progress from one minute to the next, drawn as the page draws it. */
export function drawProgressParts(asked: View): BranchPage["draw"] {
  return async (tx, { ballot, branchId, branch, now }) => {
    const { value: line } = rulesOf(await plannedBallot(tx, ballot)).turnout_line
    const read = await readOutlook(tx, ballot, branchId)
    const places = await progressByWorkplace(tx, ballot.id, branchId)
    const activity = await activityOn(tx, ballot.id, branchId, dayOf(now))
    const isTooLittle = read?.whole.hasTooLittle
    const outlook = isTooLittle ? undefined : read
    // Not waited for: what it works out, if that is a minute old, is told with the next change.
    projectNow(ballot, now).catch(console.error)
    return markupOf(
      <>
        <Answer {...{ ballot, line, outlook, isTooLittle, branch, now }} tally={together(places)}>
          <LivePart of="today">
            <HappenedToday activity={activity} method={ballot.method} />
          </LivePart>
        </Answer>
        <LivePart of="places">
          <Places {...{ places, ballot, line, now }} view={{ ...asked, ballot: ballot.id }} />
        </LivePart>
      </>,
    )
  }
}
