import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { branchWeeks } from "@/db/schema"

/** The last seven days of every branch in reach with members on a ballot’s roll, as old as what is projected. */
export function workOfBranches(tx: Tx, ballotId: string) {
  const { branchId: id, asking, newlySpokenTo, worth } = branchWeeks
  return tx
    .select({ id, asking, newlySpokenTo, worth })
    .from(branchWeeks)
    .where(eq(branchWeeks.ballotId, ballotId))
}

/** What one branch’s people did, and what a conversation is worth there. */
export type BranchWork = Awaited<ReturnType<typeof workOfBranches>>[number]
