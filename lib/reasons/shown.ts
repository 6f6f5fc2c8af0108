import type { Day } from "@/lib/dates"
import { type Reason, reasons } from "./terms"

/** The fewest members a figure may speak of. */
export const fewest = 10

export type ToldInWeek = { branch: string; week: Day; reason: Reason; members: number }

/** What may be seen of one reason: how many gave it, or null for fewer than ten. */
export type ShownReason = { reason: Reason; members: number | null }

/**
 * What may be seen of one branch: whole weeks that have ended, taken together until they are ten or more. So a figure
 * also never grows by fewer than ten, and nobody can be worked out from what it was before.
 */
export function shownInBranch(told: readonly ToldInWeek[], thisWeek: Day): ShownReason[] {
  return inOrder(told, thisWeek, (rows) => inBlocks(rows).shown)
}

/** What may be seen of the whole union: what its branches show and, when that gives none of them away, what they keep back. */
export function shownInUnion(told: readonly ToldInWeek[], thisWeek: Day): ShownReason[] {
  return inOrder(told, thisWeek, (rows) => {
    let members = 0
    for (const week of new Set(rows.map((row) => row.week))) {
      const { shown, kept } = together(rows.filter((row) => row.week <= week))
      const known = shown + (isSafe(kept) ? sum(kept) : 0)
      if (known - members >= fewest) members = known
    }
    return Math.max(members, together(rows).shown)
  })
}

/** Whether the sum of hidden figures leaves each of them anything from nought to nine. */
function isSafe(kept: readonly number[]) {
  const most = fewest - 1
  return sum(kept) >= most && sum(kept) <= most * (kept.length - 1)
}

function inOrder(
  told: readonly ToldInWeek[],
  thisWeek: Day,
  figure: (rows: ToldInWeek[]) => number,
): ShownReason[] {
  const ended = told
    .filter(({ week, members }) => week < thisWeek && members > 0)
    .sort((a, b) => a.week.localeCompare(b.week))
  return reasons
    .map((reason) => ({ reason, members: figure(ended.filter((row) => row.reason === reason)) || null }))
    .sort((a, b) => (b.members ?? 0) - (a.members ?? 0))
}

function together(rows: readonly ToldInWeek[]) {
  const branches = [...new Set(rows.map(({ branch }) => branch))]
  const parts = branches.map((branch) => inBlocks(rows.filter((row) => row.branch === branch)))
  return {
    shown: sum(parts.map(({ shown }) => shown)),
    kept: parts.map(({ kept }) => kept).filter((kept) => kept > 0),
  }
}

function inBlocks(rows: readonly ToldInWeek[]) {
  let [shown, kept] = [0, 0]
  for (const { members } of rows) {
    kept += members
    if (kept < fewest) continue
    shown += kept
    kept = 0
  }
  return { shown, kept }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
