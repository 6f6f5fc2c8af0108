import { and, eq, inArray, lt } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importRows, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { ballotToLoad } from "./ballot-to-load"
import { guessColumns } from "./guess-columns"
import { readTable } from "./read-table"
import { refreshStatistics } from "./refresh-statistics"
import { refuseRows } from "./refuse-rows"
import { addRows } from "./store-rows"
import { largestFile } from "./terms"

const keptFor = 7 * 86_400_000

export const StageRoll = z.object({
  ballotId: z.uuid(),
  file: z
    .file({ error: "Choose the file first." })
    .min(1, "Choose the file first. An empty one cannot be loaded.")
    .max(
      largestFile * 1_000_000,
      `This file is larger than ${largestFile} MB. Leave out the columns that are not needed, or save it as .xlsx, and choose it again.`,
    ),
})
export type StageRoll = z.output<typeof StageRoll>

/** Reads an uploaded membership export and checks it. The roll itself stays as it is. */
export async function stageRoll(tx: Tx, actor: Actor, { ballotId, file }: StageRoll, now: Date) {
  const { ballot, soleEmployer } = await ballotToLoad(tx, ballotId, now)
  await forgetStale(tx, now)
  const table = await readTable(new Uint8Array(await file.arrayBuffer()))
  const reading = {
    headings: table.headings,
    mapping: guessColumns(table.headings),
    branch: null,
    employer: soleEmployer,
  }
  const importId = crypto.randomUUID()
  await tx.insert(imports).values({
    ...reading,
    id: importId,
    ballotId: ballot.id,
    accountId: actor.accountId,
    fileName: file.name,
    readAs: table.readAs,
    createdAt: now,
  })
  const people = await addRows(tx, importId, table.rows, reading)
  await refreshStatistics(tx, "import_rows", people)
  await refuseRows(tx, importId, reading.mapping)
  await recordAct(tx, actor, "roll.stage", { ballotId, subjectId: importId, people })
  return { ballotId, importId }
}

/** Whole rows of an export are kept no longer than it takes to deal with them. */
async function forgetStale(tx: Tx, now: Date) {
  const stale = await tx
    .update(imports)
    .set({ state: "discarded", endedAt: now })
    .where(and(eq(imports.state, "staged"), lt(imports.createdAt, new Date(now.getTime() - keptFor))))
    .returning({ id: imports.id })
  const ids = stale.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(importRows).where(inArray(importRows.importId, ids))
}
