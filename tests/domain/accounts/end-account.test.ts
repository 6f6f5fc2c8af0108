import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { withReach } from "@/db"
import { accounts, rollEntries, sessions } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { endAccount } from "@/lib/accounts/end-account"
import { restoreAccount } from "@/lib/accounts/restore-account"
import { NotFound, Refusal } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { actorFor, build, expect, owner, test } from "../../support/cast"

const now = new Date()

test("ends the account, its sessions and its reach at once; restoring gives the reach back", async ({
  cast,
  as,
}) => {
  const { rep, secretary } = cast.people
  const accountId = rep.id
  await owner
    .insert(sessions)
    .values({ accountId, tokenHash: randomUUID(), expiresAt: new Date(now.getTime() + 86_400_000) })
  const stillSignedIn = await actorFor(rep)
  const seen = () =>
    withReach(stillSignedIn, (tx) => tx.select({ id: rollEntries.memberId }).from(rollEntries))
  expect((await seen()).length).toBeGreaterThan(0)
  for (const _ of [1, 2]) await as(secretary, (tx, actor) => endAccount(tx, actor, { accountId }, now))
  expect(await seen()).toEqual([])
  expect(await owner.select().from(sessions).where(eq(sessions.accountId, accountId))).toEqual([])
  expect(await actsAbout(accountId, "account.end")).toEqual([
    expect.objectContaining({ accountId: secretary.id, detail: { sessions: 1 } }),
  ])
  for (const _ of [1, 2]) await as(secretary, (tx, actor) => restoreAccount(tx, actor, { accountId }))
  expect((await seen()).length).toBeGreaterThan(0)
  expect(await actsAbout(accountId, "account.restore")).toHaveLength(1)
})

test("an outsider’s account is not found; a secretary’s is an organiser’s to end; one’s own is nobody’s", async ({
  cast,
  as,
}) => {
  const { secretary, outsider } = cast.people
  const second = await build.account("secretary", {
    ...{ name: "Ann Second", email: `ann.${cast.run}@example.org`, branchId: cast.branch.id },
  })
  const end = (by: { id: string }, accountId: string) =>
    as(by, (tx, actor) => endAccount(tx, actor, { accountId }, now))
  await expect(end(secretary, outsider.id)).rejects.toBeInstanceOf(NotFound)
  await expect(end(secretary, second.id)).rejects.toBeInstanceOf(Refusal)
  await expect(end(secretary, secretary.id)).rejects.toBeInstanceOf(Refusal)
  await end(cast.people.organiser, second.id)
  const [ended] = await owner.select().from(accounts).where(eq(accounts.id, second.id))
  expect(ended).toMatchObject({ endedBy: cast.people.organiser.id })
})

test("two organisers who end each other at once do not both succeed", async ({ cast, as }) => {
  const other = await build.account("organiser", { name: "Ola", email: `ola.${cast.run}@example.org` })
  const end = (by: { id: string }, accountId: string) =>
    as(by, (tx, actor) => endAccount(tx, actor, { accountId }, now))
  const both = await Promise.allSettled([
    end(cast.people.organiser, other.id),
    end(other, cast.people.organiser.id),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
})

test("a rep ends nobody", async ({ cast, as }) => {
  expect(mayUse("rep", "endAccount")).toBe(false)
  expect(mayUse("rep", "restoreAccount")).toBe(false)
  const ended = as(cast.people.rep, (tx, actor) =>
    endAccount(tx, actor, { accountId: cast.people.secondRep.id }, now),
  )
  await expect(ended).rejects.toThrow()
})
