import { mayUse } from "@/lib/access"
import { endStandIn } from "@/lib/accounts/end-stand-in"
import { giveWorkplaces } from "@/lib/accounts/give-workplaces"
import { LendReach, lendReach } from "@/lib/accounts/lend-reach"
import { standInsOf } from "@/lib/accounts/reach-queries"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import { callList } from "@/lib/members/queries"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { type Cast, expect, test } from "../../support/cast"
import { reachOf, sorted } from "../../support/reach"

const now = new Date()
const inAWeek = addDays(dayOf(now), 7)
const loan = ({ people }: Cast, until = inAWeek) =>
  LendReach.parse({ accountId: people.rep.id, toAccountId: people.secondRep.id, until })

test("a colleague has the members too until the end of the day, and both pages say so", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary } = cast.people
  await as(secretary, (tx, actor) => lendReach(tx, actor, loan(cast), now))
  expect(await reachOf(rep)).toEqual([cast.office.id])
  expect(await reachOf(secondRep)).toEqual(sorted(cast.office.id, cast.secondOffice.id))
  expect(await as(secondRep, (tx) => callList(tx, cast.ballot.id))).toHaveLength(3)
  const until = momentAt(`${addDays(inAWeek, 1)}T00:00`)
  for (const whose of [rep, secondRep])
    expect(await as(secretary, (tx) => standInsOf(tx, whose.id, now))).toMatchObject([
      { accountId: secondRep.id, forId: rep.id, forName: "Carys Hopkins", until },
    ])
  expect(await as(secondRep, (tx) => standInsOf(tx, secondRep.id, now))).toHaveLength(1)
  expect(await as(secretary, (tx) => standInsOf(tx, rep.id, until))).toEqual([])
  expect(await actsAbout(secondRep.id, "reach.lend")).toMatchObject([
    { branchId: cast.branch.id, detail: { standsInFor: rep.id, until: inAWeek } },
  ])
})

test("twice is once, and another day takes the first’s place", async ({ cast, as }) => {
  const { rep, secondRep, secretary } = cast.people
  for (const until of [inAWeek, inAWeek, addDays(inAWeek, 2)])
    await as(secretary, (tx, actor) => lendReach(tx, actor, loan(cast, until), now))
  expect(await reachOf(secondRep)).toEqual(sorted(cast.office.id, cast.secondOffice.id))
  expect(await as(secretary, (tx) => standInsOf(tx, rep.id, now))).toMatchObject([
    { until: momentAt(`${addDays(inAWeek, 3)}T00:00`) },
  ])
  expect(await actsAbout(secondRep.id, "reach.lend")).toHaveLength(2)
})

test("it can be ended early, once, and their own stays", async ({ cast, as }) => {
  const { rep, secondRep, secretary } = cast.people
  await as(secretary, (tx, actor) => lendReach(tx, actor, loan(cast), now))
  const later = new Date(now.getTime() + 1000)
  for (let nth = 0; nth < 2; nth++)
    await as(secretary, (tx, actor) =>
      endStandIn(tx, actor, { accountId: secondRep.id, standsInFor: rep.id }, later),
    )
  expect(await reachOf(secondRep)).toEqual([cast.secondOffice.id])
  expect(await actsAbout(secondRep.id, "reach.end")).toMatchObject([{ detail: { standsInFor: rep.id } }])
})

test("what is taken from the one who is away is taken from the stand-in; saving the stand-in’s own leaves it", async ({
  cast,
  as,
}) => {
  const { rep, secondRep, secretary } = cast.people
  await as(secretary, (tx, actor) => lendReach(tx, actor, loan(cast), now))
  const save = (accountId: string, workplaceIds: string[]) =>
    as(secretary, (tx, actor) => giveWorkplaces(tx, actor, { accountId, workplaceIds }, new Date()))
  await save(secondRep.id, [cast.secondOffice.id])
  expect(await reachOf(secondRep)).toEqual(sorted(cast.office.id, cast.secondOffice.id))
  await save(rep.id, [])
  expect(await reachOf(secondRep)).toEqual([cast.secondOffice.id])
})

test("a day gone by, one too far and nothing to lend are refused, each where it is wrong", async ({
  cast,
  as,
}) => {
  const { rep, secretary } = cast.people
  const lend = (until: string) => as(secretary, (tx, actor) => lendReach(tx, actor, loan(cast, until), now))
  await expect(lend(addDays(dayOf(now), -1))).rejects.toMatchObject({ field: "until" })
  await expect(lend(addDays(dayOf(now), 90))).rejects.toMatchObject({ field: "until" })
  await as(secretary, (tx, actor) => giveWorkplaces(tx, actor, { accountId: rep.id, workplaceIds: [] }, now))
  await expect(lend(inAWeek)).rejects.toThrow("has no members to lend")
})

test("nobody of another branch, and not by a rep", async ({ cast, as }) => {
  const { rep, outsider, secretary } = cast.people
  const lend = (who: { id: string }, toAccountId: string) =>
    as(who, (tx, actor) => lendReach(tx, actor, { ...loan(cast), toAccountId }, now))
  await expect(lend(secretary, outsider.id)).rejects.toBeInstanceOf(NotFound)
  expect(mayUse("rep", "lendReach") || mayUse("rep", "endStandIn")).toBe(false)
  await expect(lend(rep, cast.people.secondRep.id)).rejects.toThrow()
  const end = as(secretary, (tx, actor) =>
    endStandIn(tx, actor, { accountId: outsider.id, standsInFor: rep.id }, now),
  )
  await expect(end).rejects.toBeInstanceOf(NotFound)
})
