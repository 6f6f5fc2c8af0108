import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"

export const StartDigest = z.object({})
export type StartDigest = z.output<typeof StartDigest>

/** The digest again, for whoever acts and had stopped it. */
export async function startDigest(tx: Tx, actor: Actor) {
  const [row] = await tx.execute<{ isNews: boolean }>(
    sql`select turn_digest(${actor.accountId}, true) as "isNews"`,
  )
  if (row?.isNews) await recordAct(tx, actor, "digest.start", { subjectId: actor.accountId })
}
