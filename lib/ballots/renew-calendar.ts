import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

/** `calendarKey` is the one to give up: asked again, the new one stays. */
export const RenewCalendar = z.object({ ballotId: z.uuid(), calendarKey: z.uuid() })
export type RenewCalendar = z.output<typeof RenewCalendar>

/** Gives a ballot’s calendar a new address; whoever holds the old one sees nothing more. */
export async function renewCalendar(tx: Tx, actor: Actor, { ballotId, calendarKey }: RenewCalendar) {
  const [ballot] = await tx.select({ id: ballots.id }).from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  const [renewed] = await tx
    .update(ballots)
    .set({ calendarKey: randomUUID() })
    .where(and(eq(ballots.id, ballotId), eq(ballots.calendarKey, calendarKey)))
    .returning({ id: ballots.id })
  const detail = { calendar: "has a new address" }
  if (renewed) await recordAct(tx, actor, "ballot.edit", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}
