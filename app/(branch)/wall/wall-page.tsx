import { BallotTitle } from "@/app/ballot-title"
import { LivePart } from "@/app/live-part"
import { LinkRow } from "@/components/link-row"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { dayOf } from "@/lib/dates"
import { filterParams, picksMembers } from "@/lib/wall/filter"
import { Chart } from "./chart"
import { Coverage } from "./coverage"
import { Headline } from "./headline"
import { Names } from "./names"
import { Narrow, NobodyFound } from "./narrow"
import type { ChartRead } from "./read-chart"
import { letGo, papers, standing, type WallView, wallLink } from "./view"

type Props = {
  ballot: Ballot
  branch: string
  view: WallView
  chart: ChartRead
  dropped: readonly string[]
  now: Date
}

export function WallPage({ ballot, branch, view, chart, dropped, now }: Props) {
  const { wall, places, marks, line } = chart
  const narrowed = picksMembers(view.filter)
  const today = dayOf(now)
  return (
    <div className={`on-${view.paper}`} data-watch={`/api/live/wall?${watched(view)}`}>
      <BallotTitle {...{ ballot, now }}>
        <LivePart of="headline">
          <Headline method={ballot.method} places={wall.places} isNarrowed={narrowed} />
        </LivePart>
      </BallotTitle>
      <Narrow {...{ wall, view, dropped }} method={ballot.method} />
      {places.length === 0 ? (
        <NobodyFound {...{ wall, view }} />
      ) : (
        <Chart
          {...{ ballot, branch, places, marks, line, today }}
          method={ballot.method}
          isNarrowed={narrowed}
          linkTo={(workplace) => linkToPlace(view, workplace)}
        />
      )}
      <Sheets {...{ chart, view }} />
      <p className="small soft after-table">
        One mark is one member, in blocks of ten, sorted by what they have told us. That is not turnout: only
        the scrutineer counts votes. Printed, no mark has a name, and workplaces of fewer than five are taken
        together. For the branch office, not the workplace.
      </p>
      <Printing view={view} />
      {view.filter.workplace ? (
        <LivePart of="names">
          <Names marks={marks} today={today} method={ballot.method} />
        </LivePart>
      ) : null}
      <LivePart of="coverage">
        <Coverage places={wall.places} isNarrowed={narrowed} />
      </LivePart>
    </div>
  )
}

/** The way to one workplace, and from there to the names of its members. */
export function linkToPlace(view: WallView, workplace: string): string {
  return wallLink(view, { filter: { ...letGo(view.filter, "workplace"), workplace } })
}

function watched(view: WallView) {
  return new URLSearchParams({
    ...standing(view),
    ...filterParams(view.filter),
    ...(view.sheet > 1 && { sheet: String(view.sheet) }),
  })
}

function Sheets({ chart: { sheets }, view }: { chart: ChartRead; view: WallView }) {
  if (sheets.length < 2) return null
  const current = Math.min(view.sheet, sheets.length)
  return (
    <div className="narrowing small noprint">
      <LinkRow
        label="Workplaces"
        options={sheets.map(({ from, to }, n) => ({
          label: from === to ? from : `${from} to ${to}`,
          href: wallLink(view, { sheet: n + 1 }),
          isCurrent: n + 1 === current,
        }))}
      />
    </div>
  )
}

function Printing({ view }: { view: WallView }) {
  return (
    <div className="narrowing printing small noprint">
      <LinkRow
        label="Print on"
        options={papers.map((paper) => ({
          label: paper.toUpperCase(),
          href: wallLink(view, { paper }),
          isCurrent: paper === view.paper,
        }))}
      />
      <button type="button" className="button" data-print hidden>
        Print the chart
      </button>
    </div>
  )
}
