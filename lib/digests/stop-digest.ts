import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"

export const StopDigest = z.object({})
export type StopDigest = z.output<typeof StopDigest>

/** No more digests for whoever acts, until they start them again. */
export async function stopDigest(tx: Tx, actor: Actor) {
  const [row] = await tx.execute<{ isNews: boolean }>(
    sql`select turn_digest(${actor.accountId}, false) as "isNews"`,
  )
  if (row?.isNews) await recordAct(tx, actor, "digest.stop", { subjectId: actor.accountId })
}
