import { z } from "zod"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { purposeLength } from "@/lib/exports/terms"
import { Refusal } from "@/lib/refusal"
import { ActFilter } from "./filter"
import { countActs } from "./queries"
import { recordAct } from "./record-act"

export const ExportAudit = ActFilter.extend({
  purpose: z
    .string()
    .trim()
    .min(3, "Say what it is for")
    .max(purposeLength, `Keep it to ${purposeLength} characters`),
})
export type ExportAudit = z.output<typeof ExportAudit>

/** Allows the acts asked for to be taken away, and writes down by whom, for what, and how many they were. */
export async function exportAudit(tx: Tx, actor: Actor, { purpose, ...filter }: ExportAudit) {
  if (!actor.mayExport) throw new Refusal("Taking lists away is a right you have not been given.", "right")
  const acts = await countActs(tx, filter)
  if (acts === 0) throw new Refusal("There is nothing to take away.", "nothing")
  const narrowed = Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
  await recordAct(tx, actor, "audit.export", {
    branchId: filter.branch || actor.branchId,
    ballotId: filter.ballot || null,
    detail: { ...narrowed, acts, purpose },
  })
  return { acts }
}
