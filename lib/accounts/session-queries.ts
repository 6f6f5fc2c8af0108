import { and, desc, eq, gt } from "drizzle-orm"
import type { Tx } from "@/db"
import { sessions } from "@/db/schema"

/** The devices on which an account is signed in, the one used last first. */
export function devicesOf(tx: Tx, accountId: string, now: Date) {
  return tx
    .select({ sessionId: sessions.id, device: sessions.device, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .where(and(eq(sessions.accountId, accountId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.lastSeenAt))
}
