import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { mayEnrol } from "@/lib/access"
import type { Actor } from "@/lib/accounts/terms"
import { type Day, dayOf, longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { cutOff } from "./cut-off"
import { enrol } from "./enrol"
import { eventsBy } from "./events-by"
import { ballotThatMoves, checkDay, placeToMove } from "./place-to-move"
import { recordMove } from "./record-move"
import { refuseMerged } from "./refuse-merged"
import { reasonsToJoin } from "./terms"

export const PutOnRoll = z.object({
  ballotId: z.uuid(),
  memberId: z.uuid(),
  reason: z.enum(reasonsToJoin, "Say why they join the roll."),
  on: z.iso.date("Give the day they joined, such as 9 November 2026."),
})
export type PutOnRoll = z.output<typeof PutOnRoll>

/** Puts one member on the roll of a ballot from a day on, or back on it with all they had told the union. */
export async function putOnRoll(tx: Tx, actor: Actor, input: PutOnRoll, now: Date) {
  const { ballotId, memberId, reason, on } = input
  const ballot = await ballotThatMoves(tx, ballotId, now)
  const known = await placeToMove(tx, ballotId, memberId)
  if (!known && !mayEnrol(actor.role)) throw new NotFound()
  await refuseMerged(tx, memberId)
  if (known && !known.leftOn) {
    if (known.last?.reason === reason && known.last.happenedOn === on) return
    throw new Refusal("They are on the roll already.")
  }
  if (known?.last) checkDay(on, known.last.happenedOn, "They left the roll on", now)
  else checkDay(on, dayOf(ballot.createdAt), "This ballot was set up on", now)
  const until = cutOff(ballot)
  if (until && on > until && !(known && (await stoodOnRoll(tx, ballotId, memberId, until))))
    throw new Refusal(
      `Nobody joins the roll of this ballot after ${longDay(until)}: it is too late for them to vote in time.`,
      "on",
    )
  const { branchId, workplaceId } = known ?? (await enrol(tx, ballotId, memberId))
  const place = { ballotId, memberId, branchId, workplaceId }
  await recordMove(tx, actor, { ...place, kind: "joined", reason, happenedOn: on })
}

/** Whoever was on the roll on the last day to join, and was taken off since by mistake, has a paper: they may come back. */
async function stoodOnRoll(tx: Tx, ballotId: string, memberId: string, on: Day) {
  const rows = await tx.execute(sql`select from (${eventsBy(ballotId, on)}) as stood
    where member_id = ${memberId} and kind = 'joined'`)
  return rows.length > 0
}
