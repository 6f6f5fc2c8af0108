import { z } from "zod"
import type { Tx } from "@/db"
import { giveWorkplace } from "@/lib/accounts/give-workplace"
import type { Actor } from "@/lib/accounts/terms"
import { settle } from "./settle"

export const GiveAsked = z.object({ requestId: z.uuid() })

/** Gives somebody who joined the workplace they asked for. */
export async function giveAsked(tx: Tx, actor: Actor, { requestId }: z.output<typeof GiveAsked>, now: Date) {
  const settled = await settle(tx, actor, { requestId, isGiven: true, now })
  if (settled) await giveWorkplace(tx, actor, settled, now)
}
