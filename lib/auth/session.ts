import { sql } from "drizzle-orm"
import type { Tx } from "@/db"
import type { Actor } from "@/lib/accounts/terms"
import { type KnownAccount, proven } from "./actor-of"
import { hashOfToken, sessionSeconds } from "./session-cookie"

/** Someone signed in on one device. */
export type Session = { id: string; actor: Actor; expiresAt: Date }

type Row = { id: string; expires_at: string; account: KnownAccount }

/** The session a token opens and who acts in it: none once it has expired or the account has been ended. */
export async function sessionOf(
  db: Pick<Tx, "execute">,
  token: string,
  now: Date,
): Promise<Session | undefined> {
  const [at, until] = [now.toISOString(), expiryFrom(now).toISOString()]
  const [row] = await db.execute<Row>(
    sql`select id, expires_at, account from session_of(${hashOfToken(token)}, ${at}, ${until})`,
  )
  const actor = row && proven(row.account)
  return actor && { id: row.id, actor, expiresAt: new Date(row.expires_at) }
}

export function expiryFrom(now: Date) {
  return new Date(now.getTime() + sessionSeconds * 1000)
}
