import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { rulesOf } from "@/lib/law/ballot-plan"
import type { Fraction } from "@/lib/law/rule-values"
import type { Changed } from "@/lib/live/shared-readings"
import { plannedBallot } from "@/lib/overrides/queries"
import { isNarrowed } from "@/lib/wall/filter"
import { type Marked, marksAt } from "@/lib/wall/mark-queries"
import { readWall, type Wall, type WallPlace } from "@/lib/wall/queries"
import { sheetsOf } from "@/lib/wall/sheets"
import { isTooFewToPrint } from "@/lib/wall/too-few-to-print"
import type { WallView } from "./view"

export type ChartRead = {
  line: Fraction | null
  wall: Wall
  /** The sheets that the workplaces fill, by the names of the first and the last on each. */
  sheets: { from: string; to: string }[]
  /** The workplaces on the sheet asked for, and the marks of those that changed. */
  places: WallPlace[]
  marks: Marked[]
}

/** What one sheet of a branch’s wall chart shows; after a change, only where that was. */
export async function readChart(
  tx: Tx,
  { ballot, branchId, view, now }: { ballot: Ballot; branchId: string; view: WallView; now: Date },
  changed: Changed = "anywhere",
): Promise<ChartRead> {
  const where = { ballotId: ballot.id, branchId }
  const line = rulesOf(await plannedBallot(tx, ballot)).turnout_line.value
  const wall = await readWall(tx, where, view.filter, now)
  const shown = isNarrowed(view.filter)
    ? wall.places.filter(({ id, shown: { entitled } }) => entitled > 0 || isIn(changed, id))
    : wall.places
  const sheets = sheetsOf(shown.map((place) => ({ ...place, members: place.shown.entitled })))
  const sheet = sheets[Math.min(view.sheet, sheets.length) - 1] ?? []
  const places = changed === "anywhere" ? sheet : touched(sheet, changed)
  return {
    ...{ line, wall, places },
    sheets: sheets.map((each) => ({ from: each[0]?.name ?? "", to: each.at(-1)?.name ?? "" })),
    marks: await marksAt(
      tx,
      where,
      view.filter,
      places.map(({ id }) => id),
      now,
    ),
  }
}

/** Those too small for a row on paper share one there: a change in one is a change in all. */
function touched(sheet: WallPlace[], changed: ReadonlySet<string>) {
  const isFew = ({ shown }: WallPlace) => isTooFewToPrint(shown.entitled)
  const hasFew = sheet.some((place) => isFew(place) && changed.has(place.id))
  return sheet.filter((place) => changed.has(place.id) || (hasFew && isFew(place)))
}

const isIn = (changed: Changed, id: string) => changed !== "anywhere" && changed.has(id)
