import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { reasonsToLeave } from "@/lib/roll/terms"
import { leaveRolls } from "./leave-rolls"
import { standings } from "./standing-queries"

export const NoteLeaver = z.object({
  memberId: z.uuid(),
  reason: z.enum(reasonsToLeave, "Say why they leave."),
  on: z.iso.date("Give the day they left, such as 9 November 2026."),
})
export type NoteLeaver = z.output<typeof NoteLeaver>

/** Notes that a member has left: off the roll of every ballot that has not closed. What they told the union is kept. */
export async function noteLeaver(tx: Tx, actor: Actor, { memberId, reason, on }: NoteLeaver, now: Date) {
  if (on > dayOf(now)) throw new Refusal("That day has not come yet. Give today, or the day they left.", "on")
  const [member] = await tx.select().from(members).where(eq(members.id, memberId)).for("no key update")
  if (!member) throw new NotFound()
  const ballots = await leaveRolls(tx, actor, { memberId, reason, on }, now, "all")
  if (ballots === 0) {
    const before = await standings(tx, memberId, now)
    if (before.some(({ leftReason }) => leftReason === reason)) return
    throw new Refusal("They are on no roll that can still change, so there is nothing to take them off.")
  }
  const about = { branchId: member.branchId, subjectId: memberId, people: 1 }
  await recordAct(tx, actor, "member.leave", { ...about, detail: { reason, ballots } })
}
