import type { BranchPapers } from "./queries"

type Counts = Omit<BranchPapers, "branchId" | "branch">

const none: Counts = { asked: 0, ready: 0, batched: 0, sent: 0, overdue: 0, arrived: 0 }

/** The new papers of several branches, added up. */
export function allBranchesPapers(branches: readonly Counts[]): Counts {
  return branches.reduce<Counts>(
    (sum, one) => ({
      asked: sum.asked + one.asked,
      ready: sum.ready + one.ready,
      batched: sum.batched + one.batched,
      sent: sum.sent + one.sent,
      overdue: sum.overdue + one.overdue,
      arrived: sum.arrived + one.arrived,
    }),
    none,
  )
}
