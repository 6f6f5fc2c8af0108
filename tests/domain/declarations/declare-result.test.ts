import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, declarations } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { declareResult } from "@/lib/declarations/declare-result"
import { fieldOf } from "@/lib/declarations/field-names"
import { ballotById, declarers, standingResult } from "@/lib/declarations/queries"
import { NotFound, Problems, Unconfirmed } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { expect, owner, test } from "@/tests/support/cast"
import { ask, checkAndDeclare, closedBallot, formOf, strike } from "@/tests/support/result"

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test("figures are shown first, declared when they come again with their mark, and audited", async ({
  cast,
  as,
}) => {
  const { id, unitId } = await closedBallot(cast)
  const input = formOf(id, { [unitId]: ["1,005", 600, " 400 ", 190, 10] })
  const { organiser } = cast.people
  const shown = await refusalOf(as(organiser, (tx, actor) => declareResult(tx, actor, input, new Date())))
  expect(shown).toBeInstanceOf(Unconfirmed)
  const { checked } = shown instanceof Unconfirmed ? shown : { checked: undefined }
  expect(checked?.units[0]?.turnout?.sentence).toBe(
    "600 of 1,005 voted: 97 more than the 503 that half needs.",
  )
  expect(checked?.differences[0]).toMatch(/^1,001 more entitled than the 4 on the roll/)
  expect(await owner.select().from(declarations).where(eq(declarations.ballotId, id))).toEqual([])

  const mark = checked?.mark ?? ""
  await as(organiser, (tx, actor) => declareResult(tx, actor, { ...input, mark }, new Date()))
  const [ballot] = await owner.select().from(ballots).where(eq(ballots.id, id))
  expect(ballot?.declaredAt).not.toBeNull()
  const figures = [
    { entitled: 1005, cast: 600, questions: [{ question: strike, yes: 400, no: 190, spoiled: 10 }] },
  ]
  expect(await actsOf(organiser, "result.declare")).toMatchObject([
    { ballotId: id, detail: { correction: null, figures } },
  ])
})

test("sent twice, it is one declaration; the same figures again are no correction", async ({ cast, as }) => {
  const { id, unitId } = await closedBallot(cast)
  const input = formOf(id, { [unitId]: [4, 3, 2, 1, 0] })
  const { organiser } = cast.people
  for (const form of [input, input, { ...input, id: randomUUID() }])
    await as(organiser, (tx, actor) => checkAndDeclare(tx, actor, form))
  expect(await owner.select().from(declarations).where(eq(declarations.ballotId, id))).toHaveLength(1)
  expect(await actsOf(organiser, "result.declare")).toHaveLength(1)
})

test("a figure changed after the check is shown again, not declared", async ({ cast, as }) => {
  const { id, unitId } = await closedBallot(cast)
  const { organiser } = cast.people
  const first = await refusalOf(
    as(organiser, (tx, actor) =>
      declareResult(tx, actor, formOf(id, { [unitId]: [4, 3, 2, 1, 0] }), new Date()),
    ),
  )
  const mark = first instanceof Unconfirmed ? first.checked.mark : "none"
  const changed = formOf(id, { [unitId]: [4, 3, 1, 2, 0] }, { mark })
  const work = as(organiser, (tx, actor) => declareResult(tx, actor, changed, new Date()))
  expect(await refusalOf(work)).toBeInstanceOf(Unconfirmed)
})

test("what does not add up is refused at the field, with by how many and the likely slip", async ({
  cast,
  as,
}) => {
  const { id, unitId } = await closedBallot(cast)
  const problems = async (figures: (number | string)[]) => {
    const work = as(cast.people.organiser, (tx, actor) =>
      declareResult(tx, actor, formOf(id, { [unitId]: figures }), new Date()),
    )
    const refused = await refusalOf(work)
    return refused instanceof Problems ? refused.problems : undefined
  }
  expect(await problems([124_710, 59_452, 59_296, 5_092, 1_064])).toEqual({
    [fieldOf("yes", unitId, 1)]: expect.stringContaining(
      "6,000 more than the 59,452 cast. One wrong digit would explain it",
    ),
  })
  expect(await problems([4, 5, 4, 1, 0])).toEqual({
    [fieldOf("cast", unitId)]: expect.stringContaining("1 more than the 4"),
  })
  expect(await problems([0, 0, 0, 0, 0])).toEqual({
    [fieldOf("entitled", unitId)]: expect.stringContaining("at least one"),
  })
  expect(await problems(["", "half", 1, 0, 0])).toEqual({
    [fieldOf("entitled", unitId)]: "Give a number, 0 if there are none.",
    [fieldOf("cast", unitId)]: "“half” is not a whole number.",
  })
})

test("not before the close, not without questions, not by others, not where there is no ballot", async ({
  cast,
  as,
}) => {
  const { organiser, secretary } = cast.people
  const early = as(organiser, (tx, actor) => declareResult(tx, actor, formOf(cast.ballot.id, {}), new Date()))
  await expect(early).rejects.toThrow(/^Voting closes on .* can be declared after that\.$/)
  const { id, unitId } = await closedBallot(cast, [])
  const none = as(organiser, (tx, actor) => declareResult(tx, actor, formOf(id, {}), new Date()))
  await expect(none).rejects.toThrow("Write the ballot’s questions first")
  await ask(id, [strike])
  expect(mayUse("rep", "declareResult") || mayUse("secretary", "declareResult")).toBe(false)
  const input = formOf(id, { [unitId]: [4, 3, 2, 1, 0] })
  expect(await refusalOf(as(secretary, (tx, actor) => checkAndDeclare(tx, actor, input)))).not.toBeUndefined()
  const elsewhere = { ...input, ballotId: randomUUID() }
  await expect(as(organiser, (tx, actor) => declareResult(tx, actor, elsewhere, new Date()))).rejects.toThrow(
    NotFound,
  )
})

test("a correction says why, and stands; the one before stays", async ({ cast, as }) => {
  const { id, unitId } = await closedBallot(cast)
  const { organiser, rep } = cast.people
  const declareThem = (papers: number[], more: object = {}) =>
    as(organiser, (tx, actor) => checkAndDeclare(tx, actor, formOf(id, { [unitId]: papers }, more)))
  await declareThem([4, 3, 2, 1, 0])
  const unexplained = await refusalOf(declareThem([4, 3, 3, 0, 0]))
  expect(unexplained instanceof Problems && Object.keys(unexplained.problems)).toEqual(["correction"])
  await declareThem([4, 3, 3, 0, 0], { correction: "A bundle was counted as No." })
  const stands = await as(rep, async (tx) => {
    const ballot = await ballotById(tx, id)
    return ballot && standingResult(tx, ballot)
  })
  expect(stands).toMatchObject({
    corrections: [{ why: "A bundle was counted as No." }],
    units: [{ questions: [{ yes: 3 }] }],
  })
  const all = await as(organiser, (tx) => declarers(tx, id))
  expect(all.map(({ correction, by }) => [correction, by])).toEqual([
    ["A bundle was counted as No.", organiser.name],
    [null, organiser.name],
  ])
})
