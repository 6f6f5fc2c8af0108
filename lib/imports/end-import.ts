import { eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { importPieces, importProgress, importRows, imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { heldImport } from "./held-import"
import type { Loading } from "./listed"
import { isUnderWay } from "./terms"

/** Forgets what a file said: its pieces, its rows, and what a merge would have done. */
export async function forgetFile(tx: Tx, importId: string) {
  await tx.delete(importPieces).where(eq(importPieces.importId, importId))
  const { count } = await tx.delete(importRows).where(eq(importRows.importId, importId))
  return count
}

/** Ends a file that cannot be used, and says why; one that could not be loaded goes back to be looked at. */
export async function failImport(tx: Tx, actor: Actor, loading: Loading, problem: string) {
  const { id, state } = await heldImport(tx, loading)
  if (state === "merging") {
    await tx.update(importProgress).set({ tries: 0, rowsMerged: 0 }).where(eq(importProgress.importId, id))
    await tx.update(imports).set({ state: "comparing", problem, choice: null }).where(eq(imports.id, id))
  } else if (isUnderWay(state)) {
    const people = await forgetFile(tx, id)
    const end = { state: "failed", problem, found: null, endedAt: new Date() } as const
    await tx.update(imports).set(end).where(eq(imports.id, id))
    await recordAct(tx, actor, "roll.stage", {
      ...{ ballotId: loading.ballotId, subjectId: id, people, detail: { refused: problem } },
    })
  }
}

/** Does what somebody asked for by cancelling: a load is undone and its file stays, anything before it is forgotten. */
export async function stopImport(tx: Tx, loading: Loading) {
  const { id, state } = await heldImport(tx, loading)
  if (state === "merging") {
    await tx
      .update(importProgress)
      .set({ tries: 0, rowsMerged: 0, cancelAskedAt: null })
      .where(eq(importProgress.importId, id))
    const problem = "The load was cancelled, and nothing has changed on the roll."
    await tx.update(imports).set({ state: "staged", problem, choice: null }).where(eq(imports.id, id))
  } else if (isUnderWay(state)) {
    await forgetFile(tx, id)
    const end = { state: "cancelled", found: null, endedAt: new Date() } as const
    await tx.update(imports).set(end).where(eq(imports.id, id))
  }
}
