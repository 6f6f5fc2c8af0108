import { and, eq, sql } from "drizzle-orm"
import { type Tx, withReach } from "@/db"
import { importProgress, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { Refusal } from "@/lib/refusal"
import type { Loading } from "./listed"
import type { ImportState } from "./terms"

export type Progress = typeof importProgress.$inferSelect
type Counts = Partial<
  Pick<
    Progress,
    "bytesRead" | "rowsRead" | "rowsChecked" | "rowsStaged" | "rowsMerged" | "rowsToMerge" | "tries"
  >
>

/** Somebody has asked for the work on a file to stop. */
export class Stopped extends Error {}

const mostTries = 5

/** Counts a beginning, so that a file which ends whoever reads it is not begun for ever. */
export async function beginPhase(actor: Actor, loading: Loading) {
  const tries = await withReach(actor, async (tx) => {
    const [row] = await tx
      .update(importProgress)
      .set({ tries: sql`${importProgress.tries} + 1`, movedAt: new Date() })
      .where(eq(importProgress.importId, loading.importId))
      .returning({ tries: importProgress.tries, cancelAskedAt: importProgress.cancelAskedAt })
    if (row?.cancelAskedAt) throw new Stopped()
    return row?.tries ?? 1
  })
  if (tries > mostTries)
    throw new Refusal(
      `The work on this file broke off ${mostTries} times, so it is not begun again. Save it as CSV and upload that, or ask whoever looks after the server.`,
    )
}

/** Says how far the work is, in the transaction that brought it there; undoes that when it is to stop, or has been ended. */
export async function reportProgress(tx: Tx, { importId }: Loading, counts: Counts) {
  const [row] = await tx
    .update(importProgress)
    .set({ ...counts, movedAt: new Date() })
    .from(imports)
    .where(and(eq(importProgress.importId, importId), eq(imports.id, importId)))
    .returning({ cancelAskedAt: importProgress.cancelAskedAt, state: imports.state })
  if (!row || row.cancelAskedAt || ended.includes(row.state)) throw new Stopped()
}

const ended: readonly ImportState[] = ["discarded", "cancelled", "failed"]

export async function progressOf(tx: Tx, { importId }: Loading) {
  const [row] = await tx.select().from(importProgress).where(eq(importProgress.importId, importId))
  return row
}
