import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { ballots, callScripts } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { lineOf } from "@/lib/overrides/queries"
import { NotFound } from "@/lib/refusal"
import { scriptProblem } from "./call-script"
import { callScriptsOf } from "./queries"
import { calledPhases } from "./terms"
import { usualScript } from "./usual-script"

const wording = z
  .string()
  .max(3000, "Keep it to 3,000 characters: it is read on a phone.")
  .transform((text) => text.replace(/\r\n/g, "\n").trim())
  .superRefine((text, context) => {
    const problem = scriptProblem(text)
    if (problem) context.addIssue(problem)
  })
  .default("")

export const EditCallScript = z.object({
  ballotId: z.uuid(),
  preparing: wording,
  open: wording,
  last_posting: wording,
})
export type EditCallScript = z.output<typeof EditCallScript>

/** Puts what callers are given to say into an organiser's words; an empty phase, or the usual words, is the usual ones. */
export async function editCallScript(tx: Tx, actor: Actor, input: EditCallScript) {
  const { ballotId } = input
  const [ballot] = await tx.select().from(ballots).where(eq(ballots.id, ballotId))
  if (!ballot) throw new NotFound()
  const before = await callScriptsOf(tx, ballotId)
  const line = await lineOf(tx, ballot)
  for (const phase of calledPhases) {
    const isUsual = input[phase] === "" || input[phase] === usualScript(phase, line, ballot.method)
    const after = isUsual ? undefined : input[phase]
    if (after === before[phase]) continue
    const row = and(eq(callScripts.ballotId, ballotId), eq(callScripts.phase, phase))
    if (after === undefined) await tx.delete(callScripts).where(row)
    else await keep(tx, { ballotId, phase, wording: after })
    const detail = { phase, before: before[phase] ?? null, after: after ?? null }
    await recordAct(tx, actor, "ballot.edit_script", { ballotId, subjectId: ballotId, detail })
  }
  return { ballotId }
}

async function keep(tx: Tx, row: typeof callScripts.$inferInsert) {
  await tx
    .insert(callScripts)
    .values(row)
    .onConflictDoUpdate({
      target: [callScripts.ballotId, callScripts.phase],
      set: { wording: row.wording },
    })
}
