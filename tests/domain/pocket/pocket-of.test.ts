import { eq } from "drizzle-orm"
import { ballots } from "@/db/schema"
import { pocketOf } from "@/lib/pocket/pocket-of"
import { expect, owner, test } from "@/tests/support/cast"
import { attempted } from "@/tests/support/happened"

test("a phone keeps its rep’s members, and of each no more than it may", async ({ cast, as }) => {
  const { rep, outsider } = cast.people
  const pocket = await as(rep, (tx, actor) => pocketOf(tx, actor, new Date()))
  expect(pocket?.members.map(({ firstName }) => firstName).sort()).toEqual(["Bethan", "Tom"])
  expect(Object.keys(pocket?.members[0] ?? {}).sort()).toEqual([
    "askedNotToBeContactedAt",
    "attempts",
    "dial",
    "email",
    "firstName",
    "followUpAt",
    "id",
    "isSpokenTo",
    "lastAttemptAt",
    "lastName",
    "lastOutcome",
    "phone",
    "phoneChangedAt",
    "pledge",
    "pledgedAt",
    "workplaceId",
  ])
  const others = await as(outsider, (tx, actor) => pocketOf(tx, actor, new Date()))
  expect(others?.members.map(({ firstName }) => firstName)).toEqual(["Jory"])
})

test("whoever asked not to be contacted has no number on any phone", async ({ cast, as }) => {
  await attempted(cast.ballot, cast.members.bethan, "asked_not_to_be_contacted", { by: cast.people.rep })
  const pocket = await as(cast.people.rep, (tx, actor) => pocketOf(tx, actor, new Date()))
  const bethan = pocket?.members.find(({ id }) => id === cast.members.bethan.id)
  expect(bethan).toMatchObject({ phone: null, dial: null, email: null })
})

test("after the close a phone keeps nothing", async ({ cast, as }) => {
  await owner.update(ballots).set({ closesAt: new Date() }).where(eq(ballots.id, cast.ballot.id))
  expect(await as(cast.people.rep, (tx, actor) => pocketOf(tx, actor, new Date()))).toBeUndefined()
})
