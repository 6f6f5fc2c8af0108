import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { publications } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const WithdrawPublication = z.object({ ballotId: z.uuid() })
export type WithdrawPublication = z.output<typeof WithdrawPublication>

/** Takes a ballot’s page down. Its address stays its own, for when it is put up again. */
export async function withdrawPublication(
  tx: Tx,
  actor: Actor,
  { ballotId }: WithdrawPublication,
  now: Date,
) {
  const isOurs = eq(publications.ballotId, ballotId)
  const [publication] = await tx.select().from(publications).where(isOurs).for("update")
  if (!publication) throw new NotFound()
  if (publication.withdrawnAt) return { ballotId }
  await tx.update(publications).set({ withdrawnAt: now, withdrawnBy: actor.accountId }).where(isOurs)
  const detail = { slug: publication.slug }
  await recordAct(tx, actor, "result.withdraw", { ballotId, subjectId: ballotId, detail })
  return { ballotId }
}
