import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import {
  branchByDay,
  type Projected,
  type ProjectedPart,
  unitsNow,
  wholeByDay,
  workplacesNow,
} from "./queries"

/** What is said of where a ballot ends, as one branch or the whole union sees it. */
export type Outlook = {
  whole: Projected
  /** Oldest first; the last is `whole`. */
  days: Projected[]
  branch?: ProjectedPart
  branchDays: ProjectedPart[]
  /** Units with a line of their own, likeliest first; none in an aggregated ballot. */
  units: Awaited<ReturnType<typeof unitsNow>>
  workplaces: Awaited<ReturnType<typeof workplacesNow>>
}

/** Undefined while nobody is on the roll. */
export async function readOutlook(
  tx: Tx,
  { id, aggregation }: Pick<Ballot, "id" | "aggregation">,
  branchId?: string,
): Promise<Outlook | undefined> {
  const days = await wholeByDay(tx, id)
  const whole = days.at(-1)
  if (!whole) return undefined
  const branchDays = branchId ? await branchByDay(tx, id, branchId) : []
  return {
    ...{ whole, days, branchDays },
    branch: branchDays.find(({ day }) => day === whole.day),
    units: aggregation === "aggregated" ? [] : await unitsNow(tx, id, branchId),
    workplaces: branchId ? await workplacesNow(tx, id, branchId) : [],
  }
}
