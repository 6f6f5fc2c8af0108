import { randomUUID } from "node:crypto"
import { sessions } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { endSessions } from "@/lib/accounts/end-sessions"
import { giveMember } from "@/lib/accounts/give-member"
import { giveWorkplace } from "@/lib/accounts/give-workplace"
import { loads, placesWithoutRep } from "@/lib/accounts/load-queries"
import { membersToGive, singleMembersOf } from "@/lib/accounts/reach-queries"
import { devicesOf } from "@/lib/accounts/session-queries"
import { takeMember } from "@/lib/accounts/take-member"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { build, expect, owner, person, test } from "../../support/cast"
import { pledged } from "../../support/happened"
import { reachOf, sorted } from "../../support/reach"

const now = new Date()

test("one workplace more is given, once; none of another branch, and to nobody there", async ({
  cast,
  as,
}) => {
  const { rep, secretary, outsider } = cast.people
  const give = (who: { id: string }, accountId: string, workplaceId: string) =>
    as(who, (tx, actor) => giveWorkplace(tx, actor, { accountId, workplaceId }, now))
  for (let nth = 0; nth < 2; nth++) await give(secretary, rep.id, cast.secondOffice.id)
  expect(await reachOf(rep)).toEqual(sorted(cast.office.id, cast.secondOffice.id))
  expect(await actsAbout(rep.id, "reach.give")).toHaveLength(1)
  await expect(give(secretary, rep.id, cast.farOffice.id)).rejects.toBeInstanceOf(NotFound)
  await expect(give(secretary, outsider.id, cast.office.id)).rejects.toBeInstanceOf(NotFound)
  await expect(give(rep, cast.people.secondRep.id, cast.office.id)).rejects.toThrow()
  expect(mayUse("rep", "giveWorkplace")).toBe(false)
})

test("one member is found, given by name and taken back, each once", async ({ cast, as }) => {
  const { rep, secretary, outsider } = cast.people
  const { sian, bethan, farMember } = cast.members
  const find = (words: string) =>
    as(secretary, (tx) => membersToGive(tx, cast.branch.id, rep.id, words)).then((rows) =>
      rows.map(({ id }) => id),
    )
  expect(await find("siân m")).toEqual([sian.id])
  expect(await find(bethan.lastName)).toEqual([])
  expect(await find("%")).toEqual([])
  const input = { accountId: rep.id, memberId: sian.id }
  for (let nth = 0; nth < 2; nth++) await as(secretary, (tx, actor) => giveMember(tx, actor, input, now))
  expect(await reachOf(rep)).toEqual(sorted(cast.office.id, sian.id))
  expect(await as(secretary, (tx) => singleMembersOf(tx, rep.id))).toMatchObject([
    { id: sian.id, workplace: cast.secondOffice.name },
  ])
  for (let nth = 0; nth < 2; nth++) await as(secretary, (tx, actor) => takeMember(tx, actor, input, now))
  expect(await reachOf(rep)).toEqual([cast.office.id])
  expect(await actsAbout(rep.id, "reach.give")).toMatchObject([
    { people: 1, detail: { memberIds: [sian.id] } },
  ])
  expect(await actsAbout(rep.id, "reach.end")).toHaveLength(1)
  const give = (who: { id: string }, accountId: string, memberId: string) =>
    as(who, (tx, actor) => giveMember(tx, actor, { accountId, memberId }, now))
  await expect(give(secretary, rep.id, farMember.id)).rejects.toBeInstanceOf(NotFound)
  await expect(give(secretary, outsider.id, sian.id)).rejects.toBeInstanceOf(NotFound)
  await expect(give(cast.people.organiser, secretary.id, sian.id)).rejects.toThrow("is not a rep")
  expect(mayUse("rep", "giveMember") || mayUse("rep", "takeMember")).toBe(false)
  await expect(give(rep, rep.id, sian.id)).rejects.toThrow()
})

test("load is what is theirs by right, a member by name once, with what they did this week", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary } = cast.people
  const { bethan, sian } = cast.members
  for (const memberId of [sian.id, bethan.id])
    await as(secretary, (tx, actor) => giveMember(tx, actor, { accountId: rep.id, memberId }, now))
  await pledged(cast.ballot, bethan, "posted", { by: rep })
  const read = await as(secretary, (tx) => loads(tx, cast.branch.id, now))
  const by = new Map(read.map((load) => [load.id, load]))
  expect(by.get(rep.id)).toMatchObject({ workplaces: [cast.office.name], singles: 1, members: 3, toAsk: 2 })
  expect(by.get(secondRep.id)).toMatchObject({ members: 1, toAsk: 1, askedThisWeek: 0, lastEntryAt: null })
  expect(read).toHaveLength(2)
})

test("a workplace nobody has been given is listed until somebody has it", async ({ cast, as }) => {
  const third = await build.workplace(cast.branch.id, cast.employer.id, `Ruthin ${cast.run}`)
  await build.addMembers([person(third, "Mair", "Prosser")])
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const without = () => as(cast.people.secretary, (tx) => placesWithoutRep(tx, cast.branch.id, now))
  expect(await without()).toEqual([{ id: third.id, name: third.name, members: 1, toAsk: 1 }])
  const input = { accountId: cast.people.rep.id, workplaceId: third.id }
  await as(cast.people.secretary, (tx, actor) => giveWorkplace(tx, actor, input, now))
  expect(await without()).toEqual([])
})

test("every session of a person ends in one step, once; nobody’s out of reach", async ({ cast, as }) => {
  const { rep, secondRep, secretary, outsider } = cast.people
  const open = (account: { id: string }) =>
    owner
      .insert(sessions)
      .values({ accountId: account.id, tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 1e6) })
  for (const whose of [rep, rep, secondRep, outsider]) await open(whose)
  const end = (who: { id: string }, accountId: string) =>
    as(who, (tx, actor) => endSessions(tx, actor, { accountId }))
  for (let nth = 0; nth < 2; nth++) await end(secretary, rep.id)
  expect(await as(secretary, (tx) => devicesOf(tx, rep.id, now))).toEqual([])
  expect(await as(secretary, (tx) => devicesOf(tx, secondRep.id, now))).toHaveLength(1)
  expect(await actsAbout(rep.id, "session.end")).toMatchObject([{ detail: { sessions: 2 } }])
  await expect(end(secretary, outsider.id)).rejects.toBeInstanceOf(NotFound)
  expect(mayUse("rep", "endSessions")).toBe(false)
  await expect(end(rep, secondRep.id)).rejects.toThrow()
})
