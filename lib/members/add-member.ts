import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { members, workplaces } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { enrol } from "@/lib/roll/enrol"
import { recordMove } from "@/lib/roll/record-move"
import { memberDetails, readDetails } from "./member-details"
import { refuseTakenNumber } from "./refuse-taken-number"
import { standings } from "./standing-queries"

export const AddMember = z.object({
  /** Made with the form, so that sending it twice adds nobody. */
  memberId: z.uuid(),
  workplaceId: z.uuid("Choose where they work."),
  ...memberDetails,
  reason: z.enum(["new_member", "moved_in"], "Say why they join."),
  on: z.iso.date("Give the day they joined, such as 9 November 2026."),
})
export type AddMember = z.output<typeof AddMember>

/** Adds a member, and puts them on the roll of every ballot that covers them and whose last day to join they are in time for. */
export async function addMember(tx: Tx, actor: Actor, input: AddMember, now: Date) {
  const { memberId, workplaceId, reason, on, ...typed } = input
  if (on > dayOf(now))
    throw new Refusal("That day has not come yet. Give today, or the day they joined.", "on")
  const [place] = await tx.select().from(workplaces).where(eq(workplaces.id, workplaceId))
  if (!place) throw new Refusal("Choose where they work.", "workplaceId")
  const row = { id: memberId, branchId: place.branchId, workplaceId, ...readDetails(typed) }
  const [added] = await tx
    .insert(members)
    .values({ ...row, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: members.id })
  if (!added) {
    const [before] = await tx.select().from(members).where(eq(members.id, memberId))
    return before?.number === row.number ? { memberId } : refuseTakenNumber(tx, row.number)
  }
  const about = { branchId: place.branchId, subjectId: memberId, people: 1 }
  await recordAct(tx, actor, "member.add", about)
  for (const { ballotId, since, hasPlace } of await standings(tx, memberId, now)) {
    if (hasPlace || (since.until && on > since.until)) continue
    const where = { ballotId, memberId, ...(await enrol(tx, ballotId, memberId)) }
    const happenedOn = on < since.setUpOn ? since.setUpOn : on
    await recordMove(tx, actor, { ...where, kind: "joined", reason, happenedOn })
  }
  return { memberId }
}
