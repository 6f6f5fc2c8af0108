import { and, eq, gt } from "drizzle-orm"
import type { Tx } from "@/db"
import { accounts, sessions } from "@/db/schema"
import type { Actor } from "@/lib/accounts/terms"
import { proven } from "./actor-of"
import { hashOfToken, sessionSeconds } from "./session-cookie"

/** Someone signed in on one device. */
export type Session = { id: string; actor: Actor; expiresAt: Date }

const hour = 60 * 60 * 1000

/** The session a token opens and who acts in it: none once it has expired or the account has been ended. */
export async function sessionOf(tx: Tx, token: string, now: Date): Promise<Session | undefined> {
  const [row] = await tx
    .select()
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, hashOfToken(token)), gt(sessions.expiresAt, now)))
  const actor = row && proven(row.accounts)
  if (!actor) return undefined
  const { id, lastSeenAt, expiresAt } = row.sessions
  if (now.getTime() - lastSeenAt.getTime() < hour) return { id, actor, expiresAt }
  return { id, actor, expiresAt: await keepOpen(tx, id, now) }
}

// Once an hour is enough, and spares every other page the write.
async function keepOpen(tx: Tx, id: string, now: Date) {
  const expiresAt = expiryFrom(now)
  await tx.update(sessions).set({ lastSeenAt: now, expiresAt }).where(eq(sessions.id, id))
  return expiresAt
}

export function expiryFrom(now: Date) {
  return new Date(now.getTime() + sessionSeconds * 1000)
}
