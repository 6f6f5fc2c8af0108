import { and, eq, inArray } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, rollEntries } from "@/db/schema"

/** Where those of these members that are in reach stand on the roll, with the ballot's dates. */
export function placesInReach(tx: Tx, ballotId: string, memberIds: string[]) {
  return (
    tx
      .select({
        ballotId: rollEntries.ballotId,
        memberId: rollEntries.memberId,
        branchId: rollEntries.branchId,
        workplaceId: rollEntries.workplaceId,
        leftOn: rollEntries.leftOn,
        method: ballots.method,
        opensAt: ballots.opensAt,
        closesAt: ballots.closesAt,
        erasedAt: ballots.erasedAt,
      })
      .from(rollEntries)
      .innerJoin(ballots, eq(ballots.id, rollEntries.ballotId))
      .where(and(eq(rollEntries.ballotId, ballotId), inArray(rollEntries.memberId, memberIds)))
      // One order for all, so that two who save the same members at once do not wait for each other.
      .orderBy(rollEntries.memberId)
  )
}
