import { arrange } from "@/lib/roll/arrange"
import type { BranchInView } from "./help-in-branch"

export const branchOrders = [
  "help",
  "not-arrived",
  "coverage",
  "says-posted",
  "expected",
  "asking",
  "quiet",
  "entitled",
  "name",
] as const
export type BranchOrder = (typeof branchOrders)[number]

/** The branches in the order asked for; equals stand by name. */
export function arrangeBranches(branches: readonly BranchInView[], by: BranchOrder): BranchInView[] {
  switch (by) {
    case "help":
      return first(branches, ({ help }) => help.votes)
    case "expected":
      return first(branches, ({ part }) => part?.mean ?? 0)
    case "asking":
      return first(branches, ({ asking }) => -asking)
    default:
      return arrange(branches, by)
  }
}

const first = (branches: readonly BranchInView[], of: (branch: BranchInView) => number) =>
  arrange(branches, "name").sort((one, other) => of(other) - of(one))

/** An order named in an address; anything else puts first where help is worth most. */
export function readBranchOrder(asked: unknown): BranchOrder {
  return branchOrders.find((known) => known === asked) ?? "help"
}
