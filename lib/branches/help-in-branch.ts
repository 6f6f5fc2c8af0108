import type { BranchProgress } from "@/lib/ballots/progress-queries"
import type { ProjectedPart } from "@/lib/projected/queries"
import { upliftAtHalf } from "@/lib/projection/decide"
import type { BranchWork } from "./work-queries"

/** Members whom nobody will have asked by the last safe posting day at this week’s pace, and the votes help could bring. */
export type Help = { left: number; votes: number }
/** A branch among the others: its people, what they did this week, and where it will probably end. */
export type BranchInView = BranchProgress & {
  asking: number
  newlySpokenTo: number
  part?: ProjectedPart
  help: Help
}

const deliveryDaysInWeek = 5.6
/** Of those left, so many a helper’s calls would reach: a phone bank of 2022 reached 49% (RMT, by the TUC’s account). */
const reached = 0.5

/**
 * What help in a branch is worth: its members not asked yet, less those its own people will get to if they keep this week’s
 * pace, times the papers that a conversation brings there. It says where work is short, and nothing of those who do it.
 */
export function helpInBranch(
  { notAsked }: Pick<BranchProgress, "notAsked">,
  { newlySpokenTo, worth }: Pick<BranchWork, "newlySpokenTo" | "worth">,
  postingDays: number,
): Help {
  if (postingDays <= 0) return { left: 0, votes: 0 }
  const left = Math.max(0, Math.round(notAsked - (newlySpokenTo / deliveryDaysInWeek) * postingDays))
  return { left, votes: left * reached * (worth ?? upliftAtHalf.likely) }
}

/** The branches with what belongs to each. */
export function branchesInView(
  branches: readonly BranchProgress[],
  work: readonly BranchWork[],
  parts: readonly { id: string; part: ProjectedPart }[],
  postingDays: number,
): BranchInView[] {
  const workOf = new Map(work.map((one) => [one.id, one]))
  const partOf = new Map(parts.map(({ id, part }) => [id, part]))
  return branches.map((branch) => {
    const own = workOf.get(branch.id) ?? { asking: 0, newlySpokenTo: 0, worth: null }
    const { asking, newlySpokenTo } = own
    const help = helpInBranch(branch, own, postingDays)
    return { ...branch, asking, newlySpokenTo, part: partOf.get(branch.id), help }
  })
}

const mostMarked = 3

/** The branches where help is worth most: at most three, and none where it would bring less than a vote. */
export function whereHelpIsWorthMost(branches: readonly BranchInView[]): Set<string> {
  const worthIt = branches
    .filter(({ help }) => help.votes >= 1)
    .sort((one, other) => other.help.votes - one.help.votes)
  return new Set(worthIt.slice(0, mostMarked).map(({ id }) => id))
}
