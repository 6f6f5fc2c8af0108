import { eq } from "drizzle-orm"
import { ballotOverrides, ballots, declarations } from "@/db/schema"
import { declareResult } from "@/lib/declarations/declare-result"
import { fieldOf } from "@/lib/declarations/field-names"
import { Refusal, Unconfirmed } from "@/lib/refusal"
import { expect, owner, test } from "@/tests/support/cast"
import { closedBallot, formOf, separateBallot } from "@/tests/support/result"

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test("separate ballots pasted: read into the form by name, refused line by line", async ({ cast, as }) => {
  const { id, unitOf } = await separateBallot(cast)
  const { office, secondOffice, farOffice } = cast
  const send = (pasted: string) =>
    refusalOf(
      as(cast.people.organiser, (tx, actor) =>
        declareResult(tx, actor, formOf(id, {}, { pasted }), new Date()),
      ),
    )
  const bad = await send(
    `Unit\tEntitled\n${office.name}x\t9\t4\t3\t1\t0\n${secondOffice.name}\t9\t4\t3\n${farOffice.name}\t9\tsome\t3\t1\t0`,
  )
  expect(bad instanceof Refusal && bad.lines?.lines).toEqual([
    { line: 2, why: `No workplace “${office.name}x”. Did you mean “${office.name}”?` },
    { line: 3, why: "5 figures are needed after the name, and 3 are there." },
    { line: 4, why: "“some” is not a whole number." },
  ])
  const good = await send(
    `${office.name}\t1,000\t499\t400\t99\t0\n${secondOffice.name}\t10\t5\t5\t0\t0\n${farOffice.name}\t2\t1\t1\t0\t0\nTotal\t1012\t505\t406\t99\t0`,
  )
  expect(good).toBeInstanceOf(Unconfirmed)
  if (!(good instanceof Unconfirmed)) return
  expect(good.checked.read).toBe(3)
  expect(good.filled[fieldOf("entitled", unitOf(office))]).toBe("1,000")
  const said = good.checked.units.map(({ id: unit, turnout }) => [
    unit === unitOf(office),
    turnout?.verdict,
    turnout?.sentence,
  ])
  expect(said).toContainEqual([
    true,
    "failed",
    "499 of 1,000 voted: 1 vote short of the 500 that half needs.",
  ])
  const input = formOf(id, {}, { ...good.filled, mark: good.checked.mark })
  await as(cast.people.organiser, (tx, actor) => declareResult(tx, actor, input, new Date()))
  expect(await owner.select().from(declarations).where(eq(declarations.ballotId, id))).toHaveLength(1)
})

test("Northern Ireland: no turnout, and entitled is not said; a cited rule changes what is tested", async ({
  cast,
  as,
}) => {
  const { id, unitId } = await closedBallot(cast)
  const check = async () => {
    const refused = await refusalOf(
      as(cast.people.organiser, (tx, actor) =>
        declareResult(tx, actor, formOf(id, { [unitId]: [10, 4, 3, 1, 0] }), new Date()),
      ),
    )
    return refused instanceof Unconfirmed ? refused.checked.units[0] : undefined
  }
  expect((await check())?.turnout?.verdict).toBe("failed")
  const instrument = {
    instrument: "SI 2027/1",
    instrumentOn: "2026-11-01",
    accountId: cast.people.organiser.id,
  }
  await owner
    .insert(ballotOverrides)
    .values({ ballotId: id, rule: "turnout_line", value: { part: 2, whole: 5 }, ...instrument })
  expect((await check())?.turnout?.verdict).toBe("passed")
  await owner.update(ballotOverrides).set({ withdrawnAt: new Date() }).where(eq(ballotOverrides.ballotId, id))
  expect((await check())?.turnout?.verdict).toBe("failed")
  await owner.update(ballots).set({ jurisdiction: "northern_ireland" }).where(eq(ballots.id, id))
  expect(await check()).toMatchObject({
    turnout: null,
    entitled: null,
    statements: [],
    questions: [{ verdict: "passed" }],
  })
})
