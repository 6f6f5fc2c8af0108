import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballotUnits, returnCounts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { NotFound } from "@/lib/refusal"
import { countsRecorded, standingCounts, unitsToCount } from "@/lib/returns/queries"
import { RecordReturnCount, recordReturnCount } from "@/lib/returns/record-return-count"
import { actsOf } from "@/tests/support/acts"
import { type Cast, expect, owner, test } from "@/tests/support/cast"

const today = dayOf(new Date())
const ago = (days: number) => addDays(today, -days)

async function form({ ballot }: Cast, cast: string, countedOn = today) {
  const [unit] = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, ballot.id))
  return RecordReturnCount.parse({
    id: randomUUID(),
    ballotId: ballot.id,
    ballotUnitId: unit?.id,
    countedOn,
    cast,
  })
}

test("a count stands for its day; put right, both stay and the newer one stands", async ({ cast, as }) => {
  const { organiser, secretary } = cast.people
  const record = async (input: RecordReturnCount) =>
    as(organiser, (tx, actor) => recordReturnCount(tx, actor, input, new Date()))
  await record(await form(cast, "1", ago(2)))
  await record(await form(cast, "3", today))
  await record(await form(cast, " 2 ", today))
  const stands = await as(secretary, (tx) => standingCounts(tx, cast.ballot.id))
  expect(stands.map(({ countedOn, cast }) => [countedOn, cast])).toEqual([
    [ago(2), 1],
    [today, 2],
  ])
  const all = await as(organiser, (tx) => countsRecorded(tx, cast.ballot.id))
  expect(all.map(({ cast, by }) => [cast, by])).toEqual([
    [2, "Olu Organiser"],
    [3, "Olu Organiser"],
    [1, "Olu Organiser"],
  ])
  expect(await actsOf(organiser, "return.count")).toMatchObject([
    { detail: { cast: 2, before: 3 } },
    { detail: { cast: 3, before: null } },
    { detail: { cast: 1, before: null } },
  ])
})

test("sent twice, it is one count and one audit row", async ({ cast, as }) => {
  const input = await form(cast, "2")
  for (let time = 0; time < 2; time++)
    await as(cast.people.organiser, (tx, actor) => recordReturnCount(tx, actor, input, new Date()))
  expect(
    await owner.select().from(returnCounts).where(eq(returnCounts.ballotId, cast.ballot.id)),
  ).toHaveLength(1)
  expect(await actsOf(cast.people.organiser, "return.count")).toHaveLength(1)
})

test("what cannot be is refused in words", async ({ cast, as }) => {
  const record = async (cast_: string, day?: string) => {
    const input = await form(cast, cast_, day)
    return as(cast.people.organiser, (tx, actor) => recordReturnCount(tx, actor, input, new Date()))
  }
  await expect(record("5")).rejects.toThrow("Only 4 are entitled there")
  await expect(record("1", addDays(today, 1))).rejects.toThrow("That day is still to come.")
  await expect(record("1", ago(40))).rejects.toThrow("Papers went out on")
  await record("2", ago(3))
  await expect(record("1")).rejects.toThrow("papers only come in")
  await record("3")
  await expect(record("4", ago(1))).rejects.toThrow("It was 3 on")
  const shape = RecordReturnCount.safeParse({ ...(await form(cast, "1")), cast: "half" })
  expect(shape.error?.issues[0]?.message).toBe("Give how many were counted so far, as a whole number.")
  expect((await form(cast, "3,201")).cast).toBe(3201)
})

test("only an organiser may, in a unit of that ballot; everyone may read", async ({ cast, as }) => {
  expect(mayUse("rep", "recordReturnCount") || mayUse("secretary", "recordReturnCount")).toBe(false)
  const input = await form(cast, "1")
  await expect(
    as(cast.people.secretary, (tx, actor) => recordReturnCount(tx, actor, input, new Date())),
  ).rejects.toThrow()
  const elsewhere = { ...input, ballotId: randomUUID() }
  await expect(
    as(cast.people.organiser, (tx, actor) => recordReturnCount(tx, actor, elsewhere, new Date())),
  ).rejects.toThrow(NotFound)
  const units = await as(cast.people.organiser, (tx) => unitsToCount(tx, cast.ballot.id))
  expect(units).toMatchObject([{ name: "The whole ballot", entitled: 4 }])
})
