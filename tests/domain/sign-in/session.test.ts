import { randomUUID } from "node:crypto"
import { desc, eq } from "drizzle-orm"
import { withoutActing } from "@/db"
import { accounts, audit, sessions } from "@/db/schema"
import { adapterFor } from "@/lib/auth/adapter"
import { expiryFrom, sessionOf } from "@/lib/auth/session"
import { hashOfToken } from "@/lib/auth/session-cookie"
import { expect, owner, test } from "@/tests/support/cast"

const now = new Date("2026-11-16T12:00:00Z")
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const adapter = adapterFor({
  device: "Android phone, Chrome",
  proof: { email: "", how: "code" },
})

async function open(account: { id: string }) {
  const token = randomUUID()
  await adapter.createSession?.({ sessionToken: token, userId: account.id, expires: expiryFrom(now) })
  const isThis = eq(sessions.tokenHash, hashOfToken(token))
  await owner.update(sessions).set({ createdAt: now, lastSeenAt: now }).where(isThis)
  return { token, isThis, find: (at: Date) => withoutActing((db) => sessionOf(db, token, at)) }
}

const lastActOf = async (account: { id: string }) => {
  const isTheirs = eq(audit.accountId, account.id)
  const [row] = await owner.select().from(audit).where(isTheirs).orderBy(desc(audit.id)).limit(1)
  return row
}

test("a session is kept without its token, with its device, and leaves an audit row", async ({ cast }) => {
  const { token, isThis, find } = await open(cast.people.rep)
  const [row] = await owner.select().from(sessions).where(isThis)
  expect(row).toMatchObject({ accountId: cast.people.rep.id, device: "Android phone, Chrome" })
  expect(JSON.stringify(row)).not.toContain(token)
  expect((await find(now))?.actor).toMatchObject({ accountId: cast.people.rep.id, role: "rep" })
  expect(await lastActOf(cast.people.rep)).toMatchObject({
    act: "session.sign_in",
    subjectId: row?.id,
    branchId: cast.branch.id,
    detail: { how: "code" },
  })
})

test("the hash that stands in the table opens nothing", async ({ cast }) => {
  const { token } = await open(cast.people.rep)
  expect(await withoutActing((db) => sessionOf(db, hashOfToken(token), now))).toBeUndefined()
})

test("an ended account acts no more, on the next request", async ({ cast }) => {
  const { find } = await open(cast.people.rep)
  expect(await find(now)).toBeDefined()
  await owner.update(accounts).set({ endedAt: now }).where(eq(accounts.id, cast.people.rep.id))
  expect(await find(now)).toBeUndefined()
})

test("a changed role holds on the next request", async ({ cast }) => {
  const { find } = await open(cast.people.secretary)
  await owner.update(accounts).set({ role: "rep" }).where(eq(accounts.id, cast.people.secretary.id))
  expect((await find(now))?.actor.role).toBe("rep")
})

test("a session ends 30 days after it was last used", async ({ cast }) => {
  const { find, isThis } = await open(cast.people.rep)
  await find(later(0.9))
  const [untouched] = await owner.select().from(sessions).where(isThis)
  expect(untouched).toMatchObject({ lastSeenAt: now, expiresAt: expiryFrom(now) })
  await find(later(29 * 24))
  const [kept] = await owner.select().from(sessions).where(isThis)
  expect(kept).toMatchObject({ lastSeenAt: later(29 * 24), expiresAt: expiryFrom(later(29 * 24)) })
  expect(await find(later(58 * 24))).toBeDefined()
  expect(await find(later(89 * 24))).toBeUndefined()
})

test("signing out ends the session and leaves an audit row; twice is harmless", async ({ cast }) => {
  const { token, find } = await open(cast.people.rep)
  await adapter.deleteSession?.(token)
  await adapter.deleteSession?.(token)
  expect(await find(now)).toBeUndefined()
  expect(await lastActOf(cast.people.rep)).toMatchObject({ act: "session.sign_out" })
})

test("Auth.js can vouch only for the address that was proven, and never make an account", async ({
  cast,
}) => {
  const { rep, organiser } = cast.people
  const proving = adapterFor({ device: "", proof: { email: rep.email, how: "code" } })
  const use = (identifier: string) => proving.useVerificationToken?.({ identifier, token: "" })
  expect(await use(rep.email)).toMatchObject({ identifier: rep.email })
  expect(await use(organiser.email)).toBeNull()
  expect(await adapter.useVerificationToken?.({ identifier: rep.email, token: "" })).toBeNull()
  expect(() =>
    adapter.createUser?.({ id: randomUUID(), email: "new@example.org", emailVerified: null }),
  ).toThrow("invitation")
})
