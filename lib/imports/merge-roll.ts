import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importProgress, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { dayOf } from "@/lib/dates"
import { Refusal } from "@/lib/refusal"
import { ballotToLoad } from "./ballot-to-load"
import { heldImport } from "./held-import"
import { decideTakingOff } from "./load-roll"
import { mappingProblem } from "./mapping"
import type { LoadChoice } from "./terms"

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

/** Has a checked file loaded as the organiser says, by whoever does the jobs: see `loadRoll`. */
export async function mergeRoll(tx: Tx, _actor: Actor, input: MergeRoll, now: Date) {
  const held = await heldImport(tx, input)
  if (held.done || held.state === "merging") return input
  await ballotToLoad(tx, input.ballotId, now)
  if (held.state !== "staged")
    throw new Refusal("This file has been discarded, or is being read. Upload it again to load it.")
  const problem = mappingProblem(held.mapping)
  if (problem) throw new Refusal(problem)
  if (!held.found) throw new Refusal("This file has not been read to its end. Upload it again.")
  const takesOff = decideTakingOff(input, held.found.figures)
  if (takesOff && (input.leftOn || dayOf(now)) > dayOf(now))
    throw new Refusal("That day has not come yet. Give today, or the day they left.", "leftOn")
  const { ballotId: _ballot, importId: _import, ...given } = input
  const choice: LoadChoice = given
  const afresh = { tries: 0, rowsMerged: 0, rowsToMerge: 0, cancelAskedAt: null }
  await tx.update(importProgress).set(afresh).where(eq(importProgress.importId, held.id))
  await tx.update(imports).set({ state: "merging", choice, problem: null }).where(eq(imports.id, held.id))
  return input
}
