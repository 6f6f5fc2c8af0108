import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importRows, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { dayOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { ballotToLoad } from "./ballot-to-load"
import { enrolListed, leaveOutLate, takeUnlistedOff } from "./enrol-listed"
import { heldImport } from "./held-import"
import { keepMembers } from "./keep-members"
import { joinersUntil, lateJoiners } from "./late-joiners"
import { mappingProblem } from "./mapping"
import { figuresOf } from "./queries"
import type { Figures } from "./terms"

export const MergeRoll = z.object({
  ballotId: z.uuid(),
  importId: z.uuid(),
  /** How many the page said would be taken off the roll. */
  leaving: z.coerce.number().int(),
  takeOff: z.literal("yes").optional(),
  /** Said apart, when they are more than half of the roll. */
  takeOffMost: z.literal("yes").optional(),
  /** The day those no longer listed leave the roll; today where none is given. */
  leftOn: z.iso.date("Give a day, such as 9 November 2026.").or(z.literal("")).optional(),
  /** That those who are new after the last day to join were members before it. */
  joinLate: z.literal("yes").optional(),
})
export type MergeRoll = z.output<typeof MergeRoll>

/** Loads a checked file: its members, and their places on the roll of this ballot. All of it, or none. */
export async function mergeRoll(tx: Tx, actor: Actor, input: MergeRoll, now: Date) {
  // One load at a time, of any ballot: they share the members.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('load the roll'))`)
  const held = await heldImport(tx, input)
  if (held.done) return { ...input, done: held.done }
  await ballotToLoad(tx, input.ballotId, now)
  if (held.state !== "staged") throw new Refusal("This file has been discarded. Upload it again to load it.")
  const problem = mappingProblem(held.mapping)
  if (problem) throw new Refusal(problem)
  const figures = await figuresOf(tx, input)
  const takesOff = decideTakingOff(input, figures)
  const leftOn = input.leftOn || dayOf(now)
  if (takesOff && leftOn > dayOf(now))
    throw new Refusal("That day has not come yet. Give today, or the day they left.", "leftOn")
  const until = await joinersUntil(tx, input.ballotId, now)
  const late = until && !input.joinLate ? await lateJoiners(tx, input, until) : 0

  await keepMembers(tx, input, now)
  if (takesOff) await takeUnlistedOff(tx, actor, input, leftOn)
  if (until && late > 0) await leaveOutLate(tx, input, until)
  await enrolListed(tx, actor, input, now, until)

  const leaving = takesOff ? figures.leaving : 0
  const done: Figures = { ...figures, leaving, new: figures.new - late, ...(late > 0 && { late }) }
  await tx.update(imports).set({ state: "merged", endedAt: now, done }).where(eq(imports.id, held.id))
  await tx.delete(importRows).where(eq(importRows.importId, held.id))
  await recordAct(tx, actor, "roll.merge", {
    ballotId: input.ballotId,
    subjectId: held.id,
    people: done.new + late + done.changed + done.unchanged + done.elsewhere + done.leaving,
    detail: done,
  })
  return { ...input, done }
}

function decideTakingOff(input: MergeRoll, figures: Figures) {
  if (figures.new + figures.changed + figures.unchanged + figures.elsewhere === 0)
    throw new Refusal("No row of this file can be used, so there is nothing to load.")
  if (input.leaving !== figures.leaving)
    throw new Refusal(
      `The roll has changed since this page was opened: ${figures.leaving.toLocaleString("en-GB")} would now be taken off it. Look at the page again, then load.`,
    )
  const most = figures.leaving * 2 > figures.onRoll
  if (most && input.takeOff && !input.takeOffMost)
    throw new Refusal(
      `This would take ${figures.leaving.toLocaleString("en-GB")} of ${figures.onRoll.toLocaleString("en-GB")} members off the roll. If that is right, say so; if not, discard this file and export again.`,
      "takeOffMost",
    )
  return figures.leaving > 0 && Boolean(most ? input.takeOffMost : input.takeOff)
}
