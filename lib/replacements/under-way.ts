import { and, eq, isNull } from "drizzle-orm"
import { replacements } from "@/db/schema"

/** The one new paper that a member has under way in a ballot, if any: neither come nor called off. */
export function underWay(ballotId: string, memberId: string) {
  return and(
    eq(replacements.ballotId, ballotId),
    eq(replacements.memberId, memberId),
    isNull(replacements.arrivedAt),
    isNull(replacements.withdrawnAt),
  )
}
