import { and, eq, isNull, lte, ne, or } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { mayRecord } from "@/lib/contacts/may-record"
import { hasWrongNumber } from "@/lib/contacts/wrong-number"
import { NotFound, Refusal } from "@/lib/refusal"
import { placesOnRoll } from "@/lib/roll/places-on-roll"
import { cannotBeRung, typeTheNumber } from "./may-be-rung"
import { memberOnRoll } from "./queries"
import { readPhone } from "./read-phone"

export const CorrectPhone = z.object({
  ballotId: z.uuid(),
  memberId: z.uuid(),
  phone: z.string().trim().min(1, typeTheNumber).max(40, "That is too long for a phone number."),
  within: z.uuid().or(z.literal("")).default(""),
})
export type CorrectPhone = z.output<typeof CorrectPhone>

/** Puts a member's phone number right. The audit row says that it was done, and never which number. */
export async function correctPhone(tx: Tx, actor: Actor, input: CorrectPhone, now: Date) {
  const { ballotId, memberId } = input
  const member = await memberOnRoll(tx, ballotId, memberId)
  const [place] = member ? await placesOnRoll(tx, ballotId, [memberId]) : []
  if (!member || !place) throw new NotFound()
  mayRecord(place, undefined, now)
  const phone = readPhone(input.phone)
  if (!phone) throw new Refusal(cannotBeRung, "phone")
  if (phone === member.phone) {
    if (hasWrongNumber(member)) throw new Refusal("That is the number found to be wrong.", "phone")
    return
  }
  // One that waited on a phone gives way to what was put right since.
  const isNewest = or(isNull(members.phoneCorrectedAt), lte(members.phoneCorrectedAt, now))
  const isOther = or(isNull(members.phone), ne(members.phone, phone))
  const [corrected] = await tx
    .update(members)
    .set({ phone, wrongPhone: member.phone, phoneCorrectedAt: now })
    .where(and(eq(members.id, memberId), isNewest, isOther))
    .returning({ id: members.id })
  if (!corrected) return
  const about = { ballotId, branchId: place.branchId, subjectId: memberId, people: 1 }
  await recordAct(tx, actor, "member.correct_phone", about)
}
