import { and, eq } from "drizzle-orm"
import type { Tx } from "@/db"
import { imports } from "@/db/schema"
import { NotFound } from "@/lib/refusal"
import type { Loading } from "./listed"

/** An import of this ballot, held until the transaction ends, so that nobody else changes it meanwhile. */
export async function heldImport(tx: Tx, { importId, ballotId }: Loading) {
  const [held] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.ballotId, ballotId)))
    .for("update")
  if (!held) throw new NotFound()
  return held
}
