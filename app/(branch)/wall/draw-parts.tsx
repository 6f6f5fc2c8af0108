import type { BranchPage } from "@/app/api/live/watch-branch"
import { LivePart } from "@/app/live-part"
import { markupOf } from "@/components/markup"
import { dayOf } from "@/lib/dates"
import { picksMembers } from "@/lib/wall/filter"
import { WallRows } from "./chart"
import { Coverage } from "./coverage"
import { Headline } from "./headline"
import { Names } from "./names"
import { readChart } from "./read-chart"
import type { WallView } from "./view"
import { linkToPlace } from "./wall-page"

/** What changed on a wall chart, drawn as the page draws it: the figures, and the rows of the workplaces it was in. */
export function drawChartParts(asked: WallView): BranchPage["draw"] {
  return async (tx, { ballot, branchId, now }, changed) => {
    const view = { ...asked, ballot: ballot.id }
    const { wall, places, marks, line } = await readChart(tx, { ballot, branchId, view, now }, changed)
    const [narrowed, today] = [picksMembers(view.filter), dayOf(now)]
    return markupOf(
      <>
        <LivePart of="headline">
          <Headline method={ballot.method} places={wall.places} isNarrowed={narrowed} />
        </LivePart>
        <table>
          <tbody>
            <WallRows
              {...{ places, marks, line, today }}
              method={ballot.method}
              isNarrowed={narrowed}
              linkTo={(workplace) => linkToPlace(view, workplace)}
            />
          </tbody>
        </table>
        {view.filter.workplace && places.length > 0 ? (
          <LivePart of="names">
            <Names marks={marks} today={today} method={ballot.method} />
          </LivePart>
        ) : null}
        <LivePart of="coverage">
          <Coverage places={wall.places} isNarrowed={narrowed} />
        </LivePart>
      </>,
    )
  }
}
