import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { imports } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { Refusal } from "@/lib/refusal"
import { forgetFile } from "./end-import"
import { heldImport } from "./held-import"

export const DiscardRoll = z.object({ ballotId: z.uuid(), importId: z.uuid() })
export type DiscardRoll = z.output<typeof DiscardRoll>

/** Forgets an uploaded file without touching the roll. */
export async function discardRoll(tx: Tx, actor: Actor, input: DiscardRoll, now: Date) {
  const { id, state } = await heldImport(tx, input)
  if (state === "merged") throw new Refusal("This file has been loaded already.")
  if (state === "staged") {
    await tx.update(imports).set({ state: "discarded", endedAt: now, found: null }).where(eq(imports.id, id))
    const people = await forgetFile(tx, id)
    await recordAct(tx, actor, "roll.discard", { ballotId: input.ballotId, subjectId: id, people })
  }
  return { ballotId: input.ballotId }
}
