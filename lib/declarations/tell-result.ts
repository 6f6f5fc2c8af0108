import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, resultTellings } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf, longDay } from "@/lib/dates"
import { NotFound, Refusal } from "@/lib/refusal"
import { standingResult } from "./queries"
import { untold, whoToTell } from "./telling-queries"

/** The members all together, beside each employer by its id. */
const told = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.union([z.literal("members"), z.uuid()])).min(1, "Choose who was told."),
)

export const TellResult = z.object({
  ballotId: z.uuid(),
  told,
  toldOn: z.iso.date("Give the day they were told."),
})
export type TellResult = z.output<typeof TellResult>

/** Records who was told the result that stands, and on what day. Those told already are passed over. */
export async function tellResult(tx: Tx, actor: Actor, { ballotId, told, toldOn }: TellResult, now: Date) {
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  const result = await standingResult(tx, ballot)
  if (!result) throw new Refusal("Declare the result first.")
  mayBeTold(toldOn, dayOf(result.declaredAt), dayOf(now))
  const everyone = await whoToTell(tx, ballotId, result.declaredAt)
  const chosen = told.map((who) => (who === "members" ? null : who))
  if (chosen.some((id) => !everyone.some(({ employerId }) => employerId === id))) throw new NotFound()
  const fresh = untold(everyone).filter(({ employerId }) => chosen.includes(employerId))
  if (fresh.length === 0) return { ballotId }
  const { accountId } = actor
  await tx
    .insert(resultTellings)
    .values(fresh.map(({ employerId }) => ({ ballotId, employerId, toldOn, accountId, recordedAt: now })))
  const detail = { declarationId: result.id, toldOn, told: fresh.map(({ name }) => name) }
  await recordAct(tx, actor, "result.tell", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}

function mayBeTold(toldOn: string, declaredOn: string, today: string) {
  if (toldOn > today) throw new Refusal("That day is still to come.", "toldOn")
  if (toldOn < declaredOn)
    throw new Refusal(`These figures were declared on ${longDay(declaredOn)}.`, "toldOn")
}
