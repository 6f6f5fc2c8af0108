import { and, eq, isNull } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, replacements } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { mayRecord } from "@/lib/contacts/may-record"
import { NotFound, Refusal } from "@/lib/refusal"
import { type PlaceOnRoll, placesOnRoll } from "@/lib/roll/places-on-roll"
import { underWay } from "./under-way"
import { windowProblem } from "./window"

const idOrNone = z.uuid().or(z.literal("")).default("")

export const AskReplacement = z.object({
  /** Made where it was asked for: sending it again adds nothing. */
  replacementId: z.uuid(),
  ballotId: z.uuid(),
  memberId: z.uuid(),
  /** The member says that they still live where the union writes to. Nobody is shown where that is. */
  isAddressRight: z.literal("on").optional(),
  next: idOrNone,
  within: idOrNone,
})
export type AskReplacement = z.output<typeof AskReplacement>

/** Asks for a new paper for one member, who has one under way at most: asked for again, the address may be confirmed. */
export async function askReplacement(tx: Tx, actor: Actor, input: AskReplacement, now: Date) {
  const [place] = await placesOnRoll(tx, input.ballotId, [input.memberId])
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, input.ballotId))
  if (!place || !ballot) throw new NotFound()
  mayRecord(place, undefined, now)
  const problem = windowProblem(ballot, now)
  if (problem) throw new Refusal(problem)
  const isConfirmed = input.isAddressRight === "on"
  const isNew = await add(tx, actor, place, input, now)
  if (!isNew && isConfirmed) await confirmAsked(tx, actor, place, now)
  return { isNew }
}

async function add(tx: Tx, actor: Actor, place: PlaceOnRoll, input: AskReplacement, now: Date) {
  const { ballotId, memberId, branchId, workplaceId } = place
  const { accountId } = actor
  const confirmed = input.isAddressRight ? { confirmedAt: now, confirmedBy: accountId } : {}
  const [added] = await tx
    .insert(replacements)
    .values({
      ...{ id: input.replacementId, ballotId, memberId, branchId, workplaceId, accountId },
      ...{ madeAt: now, ...confirmed },
    })
    .onConflictDoNothing()
    .returning({ id: replacements.id })
  if (added) {
    const about = { ballotId, branchId, subjectId: memberId, people: 1 }
    await recordAct(tx, actor, "replacement.ask", {
      ...about,
      detail: { isConfirmed: input.isAddressRight === "on" },
    })
  }
  return added !== undefined
}

async function confirmAsked(tx: Tx, actor: Actor, { ballotId, branchId, memberId }: PlaceOnRoll, now: Date) {
  const [confirmed] = await tx
    .update(replacements)
    .set({ confirmedAt: now, confirmedBy: actor.accountId })
    .where(and(underWay(ballotId, memberId), isNull(replacements.confirmedAt)))
    .returning({ id: replacements.id })
  const about = { ballotId, branchId, subjectId: memberId, people: 1 }
  if (confirmed) await recordAct(tx, actor, "replacement.confirm", { ...about, detail: { where: "same" } })
}
