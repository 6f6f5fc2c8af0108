import { and, eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { reaches, workplaces } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"
import { repToGiveTo } from "./rep-to-give-to"
import type { Actor } from "./terms"

export const GiveWorkplace = z.object({ accountId: z.uuid("Choose a rep"), workplaceId: z.uuid() })

/** Gives a rep one workplace more. */
export async function giveWorkplace(
  tx: Tx,
  actor: Actor,
  { accountId, workplaceId }: z.output<typeof GiveWorkplace>,
  now: Date,
) {
  const { branchId } = await repToGiveTo(tx, actor, accountId)
  const [place] = await tx
    .select({ id: workplaces.id })
    .from(workplaces)
    .where(and(eq(workplaces.id, workplaceId), eq(workplaces.branchId, branchId)))
  if (!place) throw new NotFound()
  const given = await tx
    .insert(reaches)
    .values({ accountId, branchId, workplaceId, givenBy: actor.accountId, givenAt: now })
    .onConflictDoNothing()
    .returning({ id: reaches.id })
  const detail = { workplaceIds: [workplaceId] }
  if (given.length > 0) await recordAct(tx, actor, "reach.give", { branchId, subjectId: accountId, detail })
  return { accountId }
}
