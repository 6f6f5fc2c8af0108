import { and, eq, isNull, lt, type SQL, sql } from "drizzle-orm"
import type { Adapter, AdapterSession, AdapterUser } from "next-auth/adapters"
import { type Tx, withSignIn } from "@/db"
import { accounts, sessions } from "@/db/schema"
import { recordAct } from "@/lib/audit/record-act"
import { actorOf } from "./actor-of"
import { hashOfToken } from "./session-cookie"

/** The address that someone has just shown to be theirs, and how. */
export type Proof = { email: string; how: "code" | "passkey" }

/**
 * Auth.js over our own tables, for a session on `device`. `proof` is what has just been shown: no other address can
 * sign in, and an account that is not there is never made.
 */
export function adapterFor({ device, proof }: { device: string; proof?: Proof }): Adapter {
  return {
    useVerificationToken: async ({ identifier, token }) =>
      identifier === proof?.email ? { identifier, token, expires: new Date(Date.now() + 60_000) } : null,
    createVerificationToken: () => null,
    createUser: refuse,
    linkAccount: refuse,
    getUserByAccount: () => null,
    getUser: (id) => userWhere(eq(accounts.id, id)),
    getUserByEmail: (email) => userWhere(eq(sql`lower(${accounts.email})`, email.toLowerCase())),
    updateUser: async ({ id }) => (await userWhere(eq(accounts.id, id))) ?? refuse(),
    createSession: (session) => openSession(session, device, proof?.how),
    getSessionAndUser: async (token) => {
      const session = await sessionWhere(eq(sessions.tokenHash, hashOfToken(token)), token)
      const user = session && (await userWhere(eq(accounts.id, session.userId)))
      return user ? { session, user } : null
    },
    updateSession: async ({ sessionToken, expires }) => {
      const isThis = eq(sessions.tokenHash, hashOfToken(sessionToken))
      await withSignIn((tx) => tx.update(sessions).set({ expiresAt: expires }).where(isThis))
      return sessionWhere(isThis, sessionToken)
    },
    deleteSession: closeSession,
  }
}

function refuse(): never {
  throw new Error("Accounts are made by invitation alone")
}

async function userWhere(condition: SQL): Promise<AdapterUser | null> {
  const [account] = await withSignIn((tx) =>
    tx
      .select({ id: accounts.id, email: accounts.email, name: accounts.name })
      .from(accounts)
      .where(and(condition, isNull(accounts.endedAt))),
  )
  return account ? { ...account, emailVerified: null } : null
}

async function sessionWhere(condition: SQL, sessionToken: string): Promise<AdapterSession | null> {
  const [session] = await withSignIn((tx) =>
    tx.select({ userId: sessions.accountId, expires: sessions.expiresAt }).from(sessions).where(condition),
  )
  return session ? { ...session, sessionToken } : null
}

function openSession(session: AdapterSession, device: string, how?: Proof["how"]) {
  const { sessionToken, userId: accountId, expires: expiresAt } = session
  return withSignIn(async (tx) => {
    const tokenHash = hashOfToken(sessionToken)
    await tx
      .delete(sessions)
      .where(and(eq(sessions.accountId, accountId), lt(sessions.expiresAt, new Date())))
    const [opened] = await tx
      .insert(sessions)
      .values({ tokenHash, accountId, device, expiresAt })
      .returning({ id: sessions.id })
    await recordFor(tx, accountId, "session.sign_in", opened?.id, { how })
    return session
  })
}

function closeSession(token: string) {
  return withSignIn(async (tx) => {
    const [closed] = await tx
      .delete(sessions)
      .where(eq(sessions.tokenHash, hashOfToken(token)))
      .returning({ id: sessions.id, accountId: sessions.accountId })
    if (closed) await recordFor(tx, closed.accountId, "session.sign_out", closed.id)
  })
}

async function recordFor(
  tx: Tx,
  accountId: string,
  act: "session.sign_in" | "session.sign_out",
  subjectId?: string,
  detail: Record<string, unknown> = {},
) {
  const actor = await actorOf(tx, accountId)
  if (actor) await recordAct(tx, actor, act, { subjectId, detail })
}
