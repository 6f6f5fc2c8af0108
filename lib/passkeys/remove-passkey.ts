import { eq } from "drizzle-orm"
import { z } from "zod"
import type { Tx } from "@/db"
import { passkeys } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { recordAct } from "@/lib/audit/record-act"
import { NotFound } from "@/lib/refusal"

export const RemovePasskey = z.object({ passkeyId: z.uuid() })

/** Removes a passkey of one’s own: from this moment it signs nobody in. */
export async function removePasskey(tx: Tx, actor: Actor, { passkeyId }: z.output<typeof RemovePasskey>) {
  const [removed] = await tx
    .delete(passkeys)
    .where(eq(passkeys.id, passkeyId))
    .returning({ id: passkeys.id, label: passkeys.label })
  if (!removed) throw new NotFound()
  await recordAct(tx, actor, "passkey.remove", { subjectId: removed.id, detail: { label: removed.label } })
}
