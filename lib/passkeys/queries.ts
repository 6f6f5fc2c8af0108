import { desc } from "drizzle-orm"
import type { Tx } from "@/db"
import { passkeys } from "@/db/schema"

/** One’s own passkeys, the newest first. Nobody sees another’s. */
export function ownPasskeys(tx: Tx) {
  return tx
    .select({
      passkeyId: passkeys.id,
      label: passkeys.label,
      createdAt: passkeys.createdAt,
      lastUsedAt: passkeys.lastUsedAt,
    })
    .from(passkeys)
    .orderBy(desc(passkeys.createdAt))
}
