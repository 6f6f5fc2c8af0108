import { and, asc, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { projectedParts, projections } from "@/db/schema"

/** What was said of one branch day by day, oldest first, without the days on which there was too little to go on. */
export function branchByDay(tx: Tx, ballotId: string, branchId: string) {
  return tx
    .select({
      ...{ day: projectedParts.day, entitled: projectedParts.entitled, chance: projectedParts.chance },
      ...{ castNeeded: projectedParts.castNeeded, quantiles: projectedParts.quantiles },
    })
    .from(projectedParts)
    .innerJoin(
      projections,
      and(eq(projections.ballotId, projectedParts.ballotId), eq(projections.day, projectedParts.day)),
    )
    .where(
      and(
        eq(projectedParts.ballotId, ballotId),
        eq(projectedParts.branchId, branchId),
        eq(projections.hasTooLittle, false),
      ),
    )
    .orderBy(asc(projectedParts.day))
}
