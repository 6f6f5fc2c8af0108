import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballotOverrides, ballots } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { rulesOf } from "@/lib/law/ballot-plan"
import { Override } from "@/lib/law/override"
import { rules } from "@/lib/law/terms"
import { NotFound, Refusal } from "@/lib/refusal"
import { plannedBallot } from "./queries"
import { readValue } from "./read-value"
import { valueProblem } from "./terms"

const Typed = z.object({
  /** Made with the form: sending it again adds nothing. */
  id: z.uuid(),
  ballotId: z.uuid(),
  rule: z.enum(rules, "Choose the rule."),
  value: z.union([z.string(), z.array(z.string())]).optional(),
  instrument: z.string().default(""),
  on: z.string().default(""),
})

export const OverrideRule = Typed.transform(({ id, ballotId, rule, value, instrument, on }, context) => {
  const read = Override.safeParse({ rule, value: readValue(rule, value), instrument, on })
  if (read.success) return { id, ballotId, override: read.data }
  for (const { path, message } of read.error.issues) {
    const [field = "value"] = path
    context.addIssue({
      code: "custom",
      path: [field],
      message: field === "value" ? valueProblem[rule] : message,
    })
  }
  return z.NEVER
})
export type OverrideRule = z.output<typeof OverrideRule>

/** Gives a rule another value for one ballot, citing what says so. The newest holds, and what it replaced is shown with it. */
export async function overrideRule(tx: Tx, actor: Actor, input: OverrideRule, now: Date) {
  const { id, ballotId, override } = input
  const { rule, value, instrument, on } = override
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId)).for("update")
  if (!ballot) throw new NotFound()
  if (await isThere(tx, id, ballotId)) return { ballotId }
  const before = rulesOf(await plannedBallot(tx, ballot))[rule]
  if (JSON.stringify(before.value) === JSON.stringify(value) && before.confidence !== "unseen")
    throw new Refusal("That is what the rule says already.", "value")
  const row = { id, ballotId, rule, value, instrument, instrumentOn: on }
  await tx.insert(ballotOverrides).values({ ...row, accountId: actor.accountId, recordedAt: now })
  const detail = { rule, value, instrument, on, insteadOf: before.value, insteadOfSource: before.source }
  await recordAct(tx, actor, "ballot.override", { ballotId, subjectId: id, detail })
  return { ballotId }
}

async function isThere(tx: Tx, id: string, ballotId: string) {
  const [there] = await tx
    .select({ id: ballotOverrides.id })
    .from(ballotOverrides)
    .where(and(eq(ballotOverrides.id, id), eq(ballotOverrides.ballotId, ballotId)))
  return there !== undefined
}
