import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import type { Day } from "@/lib/dates"
import { placeToMove } from "@/lib/roll/place-to-move"
import { recordMove } from "@/lib/roll/record-move"
import type { RollReason } from "@/lib/roll/terms"
import { standings } from "./standing-queries"

type Leaving = { memberId: string; reason: RollReason; on: Day }

/**
 * Takes a member off the roll of every ballot that has not closed, or of those alone that do not cover their employer, and
 * says how many. Whoever joined a roll later than the day given leaves it on the day they joined.
 */
export async function leaveRolls(
  tx: Tx,
  actor: Actor,
  { memberId, reason, on }: Leaving,
  now: Date,
  which: "all" | "uncovered",
) {
  let left = 0
  for (const { ballotId, onRoll, covered } of await standings(tx, memberId, now)) {
    if (!onRoll || (which === "uncovered" && covered)) continue
    const place = await placeToMove(tx, ballotId, memberId)
    if (!place || place.leftOn) continue
    const { branchId, workplaceId, last } = place
    const happenedOn = last && last.happenedOn > on ? last.happenedOn : on
    await recordMove(tx, actor, {
      ballotId,
      memberId,
      branchId,
      workplaceId,
      kind: "left",
      reason,
      happenedOn,
    })
    left += 1
  }
  return left
}
