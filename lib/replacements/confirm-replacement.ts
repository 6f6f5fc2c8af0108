import { eq, sql } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { replacementAddresses, replacements } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound, Refusal } from "@/lib/refusal"
import { addressLength, destinations } from "./terms"

export const ConfirmReplacement = z
  .object({
    replacementId: z.uuid(),
    destination: z.enum(destinations, "Say where it is to go"),
    /** On one line, however it was typed. */
    address: z
      .string()
      .default("")
      .transform((typed) => typed.split(/\s*[\r\n]+\s*/).map((line) => line.trim().replace(/,$/, "")))
      .transform((lines) => lines.filter((line) => line !== "").join(", "))
      .refine(({ length }) => length <= addressLength.most, `Keep it to ${addressLength.most} characters`),
  })
  .refine(({ destination, address }) => destination === "same" || address.length >= addressLength.least, {
    path: ["address"],
    message: "Give the whole address, with the postcode",
  })
export type ConfirmReplacement = z.output<typeof ConfirmReplacement>

/** Confirms where a new paper goes, as the member says: where the union writes to, or elsewhere, for those with that right. */
export async function confirmReplacement(tx: Tx, actor: Actor, input: ConfirmReplacement, now: Date) {
  const { replacementId, destination } = input
  const isIt = eq(replacements.id, replacementId)
  const [asked] = await tx.select().from(replacements).where(isIt).for("update")
  if (!asked) throw new NotFound()
  const { ballotId, branchId, memberId } = asked
  if (destination === "new" && !actor.maySeeAddresses)
    throw new Refusal("Typing addresses is a right you have not been given.", "destination")
  if (asked.confirmedAt && !actor.maySeeAddresses) return { replacementId, ballotId }
  if (asked.arrivedAt || asked.withdrawnAt) throw new Refusal("This one has come, or is no longer needed.")
  if (asked.batchId)
    throw new Refusal("It is in a batch already. If the address is wrong, tell the scrutineer.")
  const isMoved = actor.maySeeAddresses && (await keepAddress(tx, actor, { ...input, branchId }, now))
  if (asked.confirmedAt && !isMoved) return { replacementId, ballotId }
  await tx
    .update(replacements)
    .set({ confirmedAt: sql`coalesce(confirmed_at, ${now.toISOString()})`, confirmedBy: actor.accountId })
    .where(isIt)
  const about = { ballotId, branchId, subjectId: memberId, people: 1 }
  await recordAct(tx, actor, "replacement.confirm", { ...about, detail: { where: destination } })
  return { replacementId, ballotId }
}

type Kept = ConfirmReplacement & { branchId: string }

/** Whether what is kept is another than before. */
async function keepAddress(
  tx: Tx,
  { accountId }: Actor,
  { replacementId, branchId, destination, address }: Kept,
  now: Date,
) {
  const isIts = eq(replacementAddresses.replacementId, replacementId)
  if (destination === "same")
    return (await tx.delete(replacementAddresses).where(isIts).returning()).length > 0
  const written = { address, accountId, recordedAt: now }
  const kept = await tx
    .insert(replacementAddresses)
    .values({ replacementId, branchId, ...written })
    .onConflictDoUpdate({
      target: replacementAddresses.replacementId,
      set: written,
      setWhere: sql`${replacementAddresses.address} <> ${address}`,
    })
    .returning()
  return kept.length > 0
}
