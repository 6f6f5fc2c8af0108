import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { withReach, withSignIn } from "@/db"
import { accounts, joinCodes, joinTries, reachRequests } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { joinBranch } from "@/lib/auth/join-branch"
import { joiningLimits } from "@/lib/auth/joining-limits"
import { type TriedJoin, tryJoinCode } from "@/lib/auth/try-join-code"
import { localOf } from "@/lib/dates"
import { newJoinCode } from "@/lib/joining/code"
import { declineAsked } from "@/lib/joining/decline-asked"
import { giveAsked } from "@/lib/joining/give-asked"
import { MakeJoinCode, makeJoinCode } from "@/lib/joining/make-join-code"
import { isWaiting, standingCodes, waitingRequests } from "@/lib/joining/queries"
import { withdrawJoinCode } from "@/lib/joining/withdraw-join-code"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { actorFor, type Cast, expect, owner, test } from "@/tests/support/cast"
import { reachOf } from "@/tests/support/reach"

const soon = () => localOf(new Date(Date.now() + 3_600_000)).slice(11, 16)

async function make(who: { id: string }, fields: Record<string, string> = {}) {
  const actor = await actorFor(who)
  const input = MakeJoinCode.parse({ id: randomUUID(), until: soon(), ...fields })
  return withReach(actor, (tx) => makeJoinCode(tx, actor, input, new Date()))
}

async function codeOf(cast: Cast) {
  const { code, id } = await make(cast.people.secretary)
  if (!code) throw new Error("a new code is said")
  return { code, id }
}

const attempt = (code: string, network: string = randomUUID()): Promise<TriedJoin> =>
  withSignIn((tx) => tryJoinCode(tx, { code, network }, joiningLimits(), new Date()))

const join = (code: string, email: string, workplaceId: string) =>
  withSignIn((tx) => joinBranch(tx, code, { name: "Nia Jones", email, workplaceId }))

async function joined(cast: Cast) {
  const { code, id } = await codeOf(cast)
  const email = `nia.jones.${cast.run}@example.org`
  expect(await join(code, email, cast.office.id)).toBe(true)
  const [account] = await owner.select().from(accounts).where(eq(accounts.email, email))
  if (!account) throw new Error("no account was opened")
  const [request] = await owner.select().from(reachRequests).where(eq(reachRequests.accountId, account.id))
  if (!request) throw new Error("nothing was asked for")
  return { account, code, codeId: id, requestId: request.id }
}

test("a secretary makes a code, said once and kept as a hash; the same form makes one", async ({ cast }) => {
  const { secretary } = cast.people
  const id = randomUUID()
  const [first, again] = [await make(secretary, { id }), await make(secretary, { id })]
  expect(first.code).toMatch(/^[2-9A-Z]{8}$/)
  expect(again.code).toBeUndefined()
  const [kept] = await owner.select().from(joinCodes).where(eq(joinCodes.id, id))
  expect(JSON.stringify(kept)).not.toContain(first.code)
  expect(await actsAbout(id, "join_code.make")).toHaveLength(1)
  await expect(make(secretary, { branchId: cast.otherBranch.id })).rejects.toBeInstanceOf(NotFound)
  await expect(make(cast.people.organiser)).rejects.toMatchObject({ field: "branchId" })
  expect(mayUse("rep", "makeJoinCode") || mayUse("rep", "withdrawJoinCode")).toBe(false)
  await expect(make(cast.people.rep)).rejects.toThrow()
})

test("it opens the names of the branch’s workplaces, until it runs out or is stopped", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  const { code, id } = await codeOf(cast)
  expect(await attempt(code)).toMatchObject({
    branch: cast.branch.name,
    workplaces: [{ name: cast.secondOffice.name }, { name: cast.office.name }],
  })
  await owner
    .update(joinCodes)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(joinCodes.id, id))
  expect(await attempt(code)).toBe("wrong")
  const other = await codeOf(cast)
  expect(await as(secretary, (tx) => standingCodes(tx, new Date()))).toMatchObject([
    { id: other.id, uses: 0 },
  ])
  const stop = () =>
    as(secretary, (tx, actor) => withdrawJoinCode(tx, actor, { joinCodeId: other.id }, new Date()))
  for (let nth = 0; nth < 2; nth++) await stop()
  expect(await attempt(other.code)).toBe("wrong")
  expect(await join(other.code, `late.${cast.run}@example.org`, "none")).toBe(false)
  expect(await actsAbout(other.id, "join_code.withdraw")).toHaveLength(1)
  const [elsewhere] = await owner
    .insert(joinCodes)
    .values({
      ...{ branchId: cast.otherBranch.id, codeHash: randomUUID(), madeBy: cast.people.organiser.id },
      expiresAt: new Date(Date.now() + 1000),
    })
    .returning({ joinCodeId: joinCodes.id })
  const stopElsewhere = as(secretary, (tx, actor) =>
    withdrawJoinCode(tx, actor, { joinCodeId: elsewhere?.joinCodeId ?? "" }, new Date()),
  )
  await expect(stopElsewhere).rejects.toBeInstanceOf(NotFound)
})

test("whoever joins has an account that reaches nobody, and waits", async ({ cast, as }) => {
  const { account, codeId } = await joined(cast)
  expect(account).toMatchObject({
    role: "rep",
    branchId: cast.branch.id,
    invitedBy: cast.people.secretary.id,
  })
  expect(await reachOf(account)).toEqual([])
  for (const table of ["members", "roll_entries", "workplaces"] as const)
    expect((await as(account, (tx) => tx.execute(`select from ${table}`))).count, table).toBe(0)
  expect(await as(account, (tx) => isWaiting(tx, account.id))).toBe(true)
  expect(await as(cast.people.secretary, (tx) => waitingRequests(tx))).toMatchObject([
    { name: "Nia Jones", workplace: cast.office.name, hasSignedIn: false },
  ])
  expect(await actsAbout(account.id, "account.join")).toMatchObject([
    { accountId: account.id, branchId: cast.branch.id, detail: { joinCodeId: codeId } },
  ])
  const [kept] = await owner.select().from(joinCodes).where(eq(joinCodes.id, codeId))
  expect(kept?.uses).toBe(1)
})

test("an address that has an account is answered alike, and nothing is changed", async ({ cast }) => {
  const { code, id } = await codeOf(cast)
  const { rep, outsider } = cast.people
  for (const { email } of [rep, outsider])
    expect(await join(code, email.toUpperCase(), cast.office.id)).toBe(true)
  expect(await owner.select().from(reachRequests).where(eq(reachRequests.accountId, rep.id))).toEqual([])
  const [carys] = await owner.select().from(accounts).where(eq(accounts.id, rep.id))
  expect(carys?.name).toBe("Carys Hopkins")
  const [kept] = await owner.select().from(joinCodes).where(eq(joinCodes.id, id))
  expect(kept?.uses).toBe(0)
})

test("a workplace of another branch is refused, and so is a code nobody made", async ({ cast }) => {
  const { code } = await codeOf(cast)
  const email = `ada.${cast.run}@example.org`
  expect(await join(code, email, cast.farOffice.id)).toBe(false)
  expect(await join(newJoinCode(), email, cast.office.id)).toBe(false)
  expect(await owner.select().from(accounts).where(eq(accounts.email, email))).toEqual([])
})

test("guessing is limited by network, for right codes too", async ({ cast }) => {
  const { code } = await codeOf(cast)
  const network = randomUUID()
  const { wrongPerNetwork } = joiningLimits()
  await owner.insert(joinTries).values(Array.from({ length: wrongPerNetwork - 1 }, () => ({ network })))
  expect(await attempt(code, network)).toHaveProperty("branch")
  expect(await attempt(newJoinCode(), network)).toBe("wrong")
  expect(await attempt(code, network)).toBe("too many")
  expect(await attempt(code)).toHaveProperty("branch")
})

test("a secretary gives what was asked for, once", async ({ cast, as }) => {
  const { account, requestId } = await joined(cast)
  const { secretary } = cast.people
  for (let nth = 0; nth < 2; nth++)
    await as(secretary, (tx, actor) => giveAsked(tx, actor, { requestId }, new Date()))
  expect(await reachOf(account)).toEqual([cast.office.id])
  expect(await actsAbout(account.id, "reach.give")).toHaveLength(1)
  expect(await as(account, (tx) => isWaiting(tx, account.id))).toBe(false)
})

test("or not this one, which nobody of another branch can say, nor a rep", async ({ cast, as }) => {
  const { account, requestId } = await joined(cast)
  const decline = (who: { id: string }) =>
    as(who, (tx, actor) => declineAsked(tx, actor, { requestId }, new Date()))
  const elsewhere = await owner
    .insert(accounts)
    .values({
      email: `${randomUUID()}@example.org`,
      name: "E",
      role: "secretary",
      branchId: cast.otherBranch.id,
    })
    .returning()
  await expect(decline(elsewhere[0] ?? { id: "" })).rejects.toBeInstanceOf(NotFound)
  await expect(decline(cast.people.rep)).rejects.toBeInstanceOf(NotFound)
  expect(mayUse("rep", "giveAsked") || mayUse("rep", "declineAsked")).toBe(false)
  for (let nth = 0; nth < 2; nth++) await decline(cast.people.secretary)
  expect(await reachOf(account)).toEqual([])
  expect(await actsAbout(account.id, "account.join")).toHaveLength(2)
})
