import { and, inArray, lt } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { importPieces, importProgress, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { ballotToLoad } from "./ballot-to-load"
import { forgetFile } from "./end-import"
import { press } from "./pressed"
import { refuseKinds } from "./refuse-kinds"
import { importStates, isUnderWay, largestFile } from "./terms"

const keptFor = 7 * 86_400_000
const piece = 4 << 20

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

/** Takes in an uploaded membership export, to be read by whoever does the jobs. The roll itself stays as it is. */
export async function stageRoll(tx: Tx, actor: Actor, { ballotId, file }: StageRoll, now: Date) {
  const { ballot } = await ballotToLoad(tx, ballotId, now)
  refuseKinds(Buffer.from(await file.slice(0, piece).arrayBuffer()))
  await forgetStale(tx, now)
  const importId = crypto.randomUUID()
  await tx.insert(imports).values({
    ...{ id: importId, ballotId: ballot.id, accountId: actor.accountId },
    ...{ fileName: file.name, createdAt: now },
  })
  await tx.insert(importProgress).values({ importId, bytes: file.size })
  for (let from = 0; from < file.size; from += piece) {
    const bytes = Buffer.from(await file.slice(from, from + piece).arrayBuffer())
    await tx.insert(importPieces).values({ importId, at: from, bytes: await press(bytes) })
  }
  return { ballotId, importId }
}

/** Whole rows of an export are kept no longer than it takes to deal with them. */
async function forgetStale(tx: Tx, now: Date) {
  const open = importStates.filter((state) => state === "staged" || isUnderWay(state))
  const stale = await tx
    .update(imports)
    .set({ state: "discarded", endedAt: now, found: null })
    .where(and(inArray(imports.state, open), lt(imports.createdAt, new Date(now.getTime() - keptFor))))
    .returning({ id: imports.id })
  for (const { id } of stale) await forgetFile(tx, id)
}
