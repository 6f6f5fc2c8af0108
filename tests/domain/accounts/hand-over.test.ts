import { eq } from "drizzle-orm"
import { accounts, reaches, sessions } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { giveMember } from "@/lib/accounts/give-member"
import { HandOver, handOver } from "@/lib/accounts/hand-over"
import { reachInNumbers } from "@/lib/accounts/own-reach"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { type Cast, expect, owner, test } from "../../support/cast"
import { reachOf, sorted } from "../../support/reach"

const now = new Date()
const toSecond = ({ people }: Cast, alsoEnd = "nothing") =>
  HandOver.parse({ accountId: people.rep.id, toAccountId: people.secondRep.id, alsoEnd })

test("all of a rep’s workplaces and members go to another, with an audit row for each", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary } = cast.people
  const far = cast.members.sian
  await as(secretary, (tx, actor) => giveMember(tx, actor, { accountId: rep.id, memberId: far.id }, now))
  const moving = await as(secretary, (tx) => reachInNumbers(tx, rep.id, now))
  expect(moving).toMatchObject({ workplaces: 1, singles: 1, members: 3, toAsk: 3, followUps: 0 })
  await as(secretary, (tx, actor) => handOver(tx, actor, toSecond(cast), now))
  expect(await reachOf(rep)).toEqual([])
  expect(await reachOf(secondRep)).toEqual(sorted(cast.office.id, cast.secondOffice.id, far.id))
  expect(await actsAbout(rep.id, "account.hand_over")).toMatchObject([
    { people: 3, branchId: cast.branch.id, detail: { toAccountId: secondRep.id, memberIds: [far.id] } },
  ])
  expect(await actsAbout(secondRep.id, "reach.give")).toMatchObject([
    { people: 3, detail: { fromAccountId: rep.id } },
  ])
})

test("the giver’s sessions, or account, end in the same step when that is asked", async ({ cast, as }) => {
  const { rep, secretary } = cast.people
  await owner
    .insert(sessions)
    .values({ accountId: rep.id, tokenHash: rep.id, expiresAt: new Date(Date.now() + 1e6) })
  await as(secretary, (tx, actor) => handOver(tx, actor, toSecond(cast, "sessions"), now))
  expect(await owner.select().from(sessions).where(eq(sessions.accountId, rep.id))).toEqual([])
  await as(secretary, (tx, actor) => handOver(tx, actor, toSecond(cast, "account"), now))
  const [account] = await owner.select().from(accounts).where(eq(accounts.id, rep.id))
  expect(account?.endedAt).toEqual(now)
  expect(await actsAbout(rep.id, "account.end")).toHaveLength(1)
})

test("twice moves nothing more and leaves no second row", async ({ cast, as }) => {
  for (let nth = 0; nth < 2; nth++)
    await as(cast.people.secretary, (tx, actor) => handOver(tx, actor, toSecond(cast), now))
  expect(await actsAbout(cast.people.rep.id, "account.hand_over")).toHaveLength(1)
  expect(await reachOf(cast.people.secondRep)).toEqual(sorted(cast.office.id, cast.secondOffice.id))
})

test("whoever stood in for the giver does so no longer", async ({ cast, as }) => {
  const { rep, secondRep, secretary } = cast.people
  await owner.insert(reaches).values({
    ...{ accountId: secondRep.id, branchId: cast.branch.id, workplaceId: cast.office.id },
    ...{ standsInFor: rep.id, endsAt: new Date(Date.now() + 1e6) },
  })
  await as(secretary, (tx, actor) => handOver(tx, actor, toSecond(cast), now))
  const lent = await owner.select().from(reaches).where(eq(reaches.standsInFor, rep.id))
  expect(lent.map(({ endedAt }) => endedAt)).toEqual([now])
})

test("nobody out of reach gives or takes, nobody hands to themselves, and no rep hands over", async ({
  cast,
  as,
}) => {
  const { rep, secretary, outsider } = cast.people
  const hand = (who: { id: string }, accountId: string, toAccountId: string) =>
    as(who, (tx, actor) => handOver(tx, actor, HandOver.parse({ accountId, toAccountId }), now))
  await expect(hand(secretary, rep.id, outsider.id)).rejects.toBeInstanceOf(NotFound)
  await expect(hand(secretary, outsider.id, rep.id)).rejects.toBeInstanceOf(NotFound)
  await expect(hand(secretary, rep.id, rep.id)).rejects.toMatchObject({ field: "toAccountId" })
  await expect(hand(cast.people.organiser, rep.id, secretary.id)).rejects.toThrow("is not a rep")
  await expect(hand(cast.people.organiser, rep.id, outsider.id)).rejects.toBeInstanceOf(NotFound)
  expect(mayUse("rep", "handOver")).toBe(false)
  await expect(hand(rep, rep.id, cast.people.secondRep.id)).rejects.toThrow()
  expect(await reachOf(rep)).toEqual([cast.office.id])
})
