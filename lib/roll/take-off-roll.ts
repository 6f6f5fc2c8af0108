import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { ballotThatMoves, checkDay, placeToMove } from "./place-to-move"
import { recordMove } from "./record-move"
import { reasonsToLeave } from "./terms"

export const TakeOffRoll = z.object({
  ballotId: z.uuid(),
  memberId: z.uuid(),
  reason: z.enum(reasonsToLeave, "Say why they leave the roll."),
  on: z.iso.date("Give the day they left, such as 9 November 2026."),
})
export type TakeOffRoll = z.output<typeof TakeOffRoll>

/** Takes one member off the roll of a ballot from a day on. What they have told the union is kept. */
export async function takeOffRoll(tx: Tx, actor: Actor, input: TakeOffRoll, now: Date) {
  const { ballotId, memberId, reason, on } = input
  await ballotThatMoves(tx, ballotId, now)
  const place = await placeToMove(tx, ballotId, memberId)
  if (!place) throw new NotFound()
  const { last, leftOn, ...where } = place
  if (leftOn) {
    if (leftOn === on && last?.reason === reason) return
    throw new Refusal(`They have been off the roll since ${longDay(leftOn)}.`)
  }
  if (last) checkDay(on, last.happenedOn, "They were put on the roll on", now)
  await recordMove(tx, actor, { ballotId, ...where, kind: "left", reason, happenedOn: on })
}
