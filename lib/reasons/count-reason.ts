import { createHash } from "node:crypto"
import { sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { NotFound } from "@/lib/refusal"
import { reasons } from "./terms"
import { weekOf } from "./week-of"

export const CountReason = z.object({
  /** Drawn anew for each form, from nothing: sending one twice counts once. */
  token: z.uuid(),
  ballotId: z.uuid(),
  workplaceId: z.uuid({ error: "Choose the workplace." }),
  reason: z.enum(reasons, { error: "Choose a reason." }),
  /** Where to go on: the member shown, and the workplace whose list is being worked through. */
  next: z.uuid().or(z.literal("")).default(""),
  within: z.uuid().or(z.literal("")).default(""),
})
export type CountReason = z.output<typeof CountReason>

/**
 * Adds one to the tally of reasons for not voting, before the close or after it. It leaves no audit row, alone of all
 * verbs: a name and a moment beside the contact just logged would tie the reason to that member.
 */
export async function countReason(tx: Tx, _actor: Actor, input: CountReason, now: Date) {
  const { ballotId, workplaceId, reason, token } = input
  const hash = createHash("sha256").update(token).digest("hex")
  const all = sql.join(
    reasons.map((each) => sql`${each}`),
    sql`, `,
  )
  const [row] = await tx.execute<{ counted: boolean }>(sql`
    select count_reason(${ballotId}, ${workplaceId}, ${reason}, array[${all}]::text[], ${weekOf(now)}::date, ${hash}) as counted`)
  if (!row?.counted) throw new NotFound()
}
