import { z } from "zod"
import type { Tx } from "@/db"
import { joinCodes } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { env } from "@/lib/env"
import { NotFound, Refusal } from "@/lib/refusal"
import { hashOfJoinCode, newJoinCode } from "./code"
import { nextAt } from "./expiry"

export const MakeJoinCode = z.object({
  id: z.uuid(),
  branchId: z.uuid().or(z.literal("")).default(""),
  until: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time, such as 21:30"),
})

/**
 * Makes a code with which people at a meeting join the branch. It is given back this once and kept nowhere: the same
 * form sent twice makes one, and says it only the first time.
 */
export async function makeJoinCode(
  tx: Tx,
  actor: Actor,
  { id, branchId: chosen, until }: z.output<typeof MakeJoinCode>,
  now: Date,
) {
  const branchId = chosen || actor.branchId
  if (!branchId) throw new Refusal("Choose a branch", "branchId")
  if (actor.branchId && branchId !== actor.branchId) throw new NotFound()
  const code = newJoinCode()
  const expiresAt = nextAt(until, now)
  const codeHash = hashOfJoinCode(env().AUTH_SECRET, code)
  const made = await tx
    .insert(joinCodes)
    .values({ id, branchId, codeHash, madeBy: actor.accountId, madeAt: now, expiresAt })
    .onConflictDoNothing()
    .returning({ id: joinCodes.id })
  if (made.length === 0) return { id, expiresAt }
  await recordAct(tx, actor, "join_code.make", { branchId, subjectId: id, detail: { expiresAt } })
  return { id, expiresAt, code }
}
