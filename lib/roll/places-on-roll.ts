import { and, eq, inArray } from "drizzle-orm"
import type { Tx } from "@/db"
import { ballots, rollEntries } from "@/db/schema"
import { NotFound } from "@/lib/refusal"

/** Where each of these members stands on the roll, with the ballot's dates. Throws NotFound unless all are in reach. */
export async function placesOnRoll(tx: Tx, ballotId: string, memberIds: string[]) {
  const places = await tx
    .select({
      ballotId: rollEntries.ballotId,
      memberId: rollEntries.memberId,
      branchId: rollEntries.branchId,
      workplaceId: rollEntries.workplaceId,
      leftOn: rollEntries.leftOn,
      opensAt: ballots.opensAt,
      closesAt: ballots.closesAt,
      erasedAt: ballots.erasedAt,
    })
    .from(rollEntries)
    .innerJoin(ballots, eq(ballots.id, rollEntries.ballotId))
    .where(and(eq(rollEntries.ballotId, ballotId), inArray(rollEntries.memberId, memberIds)))
    // One order for all, so that two who save the same members at once do not wait for each other.
    .orderBy(rollEntries.memberId)
  if (places.length !== new Set(memberIds).size) throw new NotFound()
  return places
}

export type PlaceOnRoll = Awaited<ReturnType<typeof placesOnRoll>>[number]
