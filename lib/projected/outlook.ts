import type { Tx } from "@/db"
import type { Ballot } from "@/lib/ballots/current-ballot"
import {
  branchesNow,
  branchNow,
  type Projected,
  type ProjectedPart,
  unitsNow,
  wholeByDay,
  workplacesNow,
} from "./queries"

/** What is said of where a ballot ends, as one branch or the whole union sees it. */
export type Outlook = {
  whole: Projected
  /** Oldest first, without those on which there was too little to go on. */
  days: Projected[]
  branch?: ProjectedPart
  /** What each branch is expected to bring, where none was asked for. */
  branches: Awaited<ReturnType<typeof branchesNow>>
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
  const [days, branch, branches, units, workplaces] = await Promise.all([
    wholeByDay(tx, id),
    branchId ? branchNow(tx, id, branchId) : undefined,
    branchId ? [] : branchesNow(tx, id),
    aggregation === "aggregated" ? [] : unitsNow(tx, id, branchId),
    branchId ? workplacesNow(tx, id, branchId) : [],
  ])
  const whole = days.at(-1)
  if (!whole) return undefined
  const said = days.filter(({ hasTooLittle }) => !hasTooLittle)
  return { whole, days: said, branch, branches, units, workplaces }
}
