import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import { rollEvents } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import type { Day } from "@/lib/dates"
import type { RollEventKind, RollReason } from "./terms"

type Move = {
  ballotId: string
  memberId: string
  branchId: string
  workplaceId: string
  kind: RollEventKind
  reason: RollReason
  happenedOn: Day
}

/** Writes one move down, and who made it: the roll itself follows. */
export async function recordMove(tx: Tx, actor: Actor, move: Move) {
  // Not the transaction’s time: whoever waited for another’s move of the same member comes after it.
  const recordedAt = sql`clock_timestamp()`
  await tx.insert(rollEvents).values({ ...move, accountId: actor.accountId, recordedAt })
  const { ballotId, branchId, memberId, kind, reason, happenedOn } = move
  await recordAct(tx, actor, "roll.move", {
    ...{ ballotId, branchId, subjectId: memberId, people: 1 },
    detail: { kind, reason, happenedOn },
  })
}
