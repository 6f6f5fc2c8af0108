import { randomUUID } from "node:crypto"
import { sessions } from "@/db/schema"
import { expiryFrom } from "@/lib/auth/session"
import { hashOfToken, sessionCookie } from "@/lib/auth/session-cookie"
import type { Bench } from "./work"

/** A session of somebody's own, as signing in would have made it: the cookie that carries it. */
export async function signInAs({ db }: Pick<Bench, "db">, account: { id: string }) {
  const token = randomUUID()
  const row = { tokenHash: hashOfToken(token), accountId: account.id, device: "Bench" }
  await db.insert(sessions).values({ ...row, expiresAt: expiryFrom(new Date()) })
  return { name: sessionCookie().name, value: token }
}
