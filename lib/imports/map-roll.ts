import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importProgress, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { ballotToLoad } from "./ballot-to-load"
import { isHomeAddress, isNeverTaken } from "./guess-columns"
import { heldImport } from "./held-import"
import { mappingProblem } from "./mapping"
import { type Column, columns } from "./terms"

const name = z
  .string()
  .default("")
  .transform((typed) => typed.normalize("NFC").replace(/\s+/g, " ").trim() || null)

export const MapRoll = z.object({
  ballotId: z.uuid(),
  importId: z.uuid(),
  /** One for each of the file's columns, in order; empty is left out. */
  column: z.preprocess(
    (value) => (typeof value === "string" ? [value] : value),
    z.array(z.union([z.enum(columns), z.literal("").transform(() => null)])),
  ),
  branch: name,
  employer: name,
})
export type MapRoll = z.output<typeof MapRoll>

/** Takes the file's columns as the organiser says; every row is checked again by whoever does the jobs. */
export async function mapRoll(tx: Tx, actor: Actor, input: MapRoll, now: Date) {
  const { soleEmployer } = await ballotToLoad(tx, input.ballotId, now)
  const { id, state, headings } = await heldImport(tx, input)
  if (state !== "staged")
    throw new Refusal("This file has been dealt with already. Upload it again to change it.")
  const mapping = headings.map((heading, at) => allowed(heading, input.column[at] ?? null))
  const problem = mappingProblem(mapping)
  if (problem) throw new Refusal(problem)
  const reading = { headings, mapping, branch: input.branch, employer: input.employer ?? soleEmployer }
  const again = { state: "checking", found: null, compared: null, problem: null, columnsAsOn: null } as const
  await tx
    .update(imports)
    .set({ ...reading, ...again })
    .where(eq(imports.id, id))
  const [progress] = await tx
    .update(importProgress)
    .set({ rowsChecked: 0, tries: 0, cancelAskedAt: null })
    .where(eq(importProgress.importId, id))
    .returning({ people: importProgress.rowsStaged })
  await recordAct(tx, actor, "roll.map", {
    ballotId: input.ballotId,
    subjectId: id,
    people: progress?.people,
  })
  return { ballotId: input.ballotId, importId: id }
}

/** A home address is taken for nothing else, and nothing else for one: only its cells were emptied as they were read. */
function allowed(heading: string, column: Column | null) {
  if (isHomeAddress(heading)) return column === "address" ? column : null
  return isNeverTaken(heading) || column === "address" ? null : column
}
