import { randomUUID } from "node:crypto"
import { and, eq } from "drizzle-orm"
import { audit, sessions } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { endSession } from "@/lib/accounts/end-session"
import { devicesOf } from "@/lib/accounts/session-queries"
import { NotFound } from "@/lib/refusal"
import { expect, owner, test } from "@/tests/support/cast"

async function sessionFor(account: { id: string }) {
  const expiresAt = new Date(Date.now() + 3_600_000)
  const row = { accountId: account.id, tokenHash: randomUUID(), device: "Mac, Safari", expiresAt }
  const [session] = await owner.insert(sessions).values(row).returning({ sessionId: sessions.id })
  if (!session) throw new Error("no session was made")
  return session
}

const isOpen = async ({ sessionId }: { sessionId: string }) =>
  (await owner.select().from(sessions).where(eq(sessions.id, sessionId))).length > 0

const actsBy = (account: { id: string }) =>
  owner
    .select()
    .from(audit)
    .where(and(eq(audit.accountId, account.id), eq(audit.act, "session.end")))

test("a rep ends a session of their own, and it leaves an audit row", async ({ cast, as }) => {
  const { rep } = cast.people
  const session = await sessionFor(rep)
  await as(rep, (tx, actor) => endSession(tx, actor, session))
  expect(await isOpen(session)).toBe(false)
  expect(await actsBy(rep)).toMatchObject([
    { subjectId: rep.id, branchId: cast.branch.id, detail: { ...session, isOwn: true } },
  ])
})

test("a secretary ends a rep’s of the branch, an organiser anyone’s", async ({ cast, as }) => {
  const { rep, secretary, organiser } = cast.people
  const [first, second] = [await sessionFor(rep), await sessionFor(secretary)]
  await as(secretary, (tx, actor) => endSession(tx, actor, first))
  await as(organiser, (tx, actor) => endSession(tx, actor, second))
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, false])
  expect(await actsBy(organiser)).toMatchObject([
    { subjectId: secretary.id, branchId: cast.branch.id, detail: { isOwn: false } },
  ])
})

test("anyone out of reach is not found", async ({ cast, as }) => {
  const { rep, secondRep, secretary, organiser, outsider } = cast.people
  const pairs = [
    [rep, secondRep],
    [outsider, rep],
    [rep, secretary],
    [secretary, outsider],
    [secretary, organiser],
  ] as const
  for (const [account, target] of pairs) {
    const session = await sessionFor(target)
    await expect(as(account, (tx, actor) => endSession(tx, actor, session))).rejects.toThrow(NotFound)
    expect(await isOpen(session)).toBe(true)
  }
})

test("a rep may not use the verb for others’ sessions at all", () => {
  expect(mayUse("rep", "endSession")).toBe(false)
  expect(mayUse("rep", "endOwnSession")).toBe(true)
})

test("twice ends nothing more and leaves one audit row", async ({ cast, as }) => {
  const { rep } = cast.people
  const [session, other] = [await sessionFor(rep), await sessionFor(rep)]
  await as(rep, (tx, actor) => endSession(tx, actor, session))
  await expect(as(rep, (tx, actor) => endSession(tx, actor, session))).rejects.toThrow(NotFound)
  expect(await isOpen(other)).toBe(true)
  expect(await actsBy(rep)).toHaveLength(1)
})

test("the devices shown are one’s own", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  const mine = await sessionFor(rep)
  await sessionFor(secretary)
  const seen = await as(rep, (tx) => devicesOf(tx, rep.id, new Date()))
  expect(seen).toMatchObject([{ ...mine, device: "Mac, Safari" }])
  expect(await as(rep, (tx) => devicesOf(tx, secretary.id, new Date()))).toEqual([])
})
