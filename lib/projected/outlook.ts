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
  const days = await wholeByDay(tx, id)
  const whole = days.at(-1)
  if (!whole) return undefined
  return {
    whole,
    days: days.filter(({ hasTooLittle }) => !hasTooLittle),
    branch: branchId ? await branchNow(tx, id, branchId) : undefined,
    branches: branchId ? [] : await branchesNow(tx, id),
    units: aggregation === "aggregated" ? [] : await unitsNow(tx, id, branchId),
    workplaces: branchId ? await workplacesNow(tx, id, branchId) : [],
  }
}
