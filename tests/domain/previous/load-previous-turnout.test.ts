import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { previousTurnouts } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { standingTurnout } from "@/lib/previous/queries"
import { NotFound } from "@/lib/refusal"
import { actsOf } from "@/tests/support/acts"
import { build, type Cast, expect, owner, test } from "@/tests/support/cast"
import { sheetOf, turnoutLoader } from "@/tests/support/last-ballot"

const kept = async ({ ballot }: Cast) => {
  const rows = await owner.select().from(previousTurnouts).where(eq(previousTurnouts.ballotId, ballot.id))
  return rows.sort((one, other) => other.entitled - one.entitled)
}

test("keeps each workplace's turnout and the whole ballot's, and leaves an audit row", async ({
  cast,
  as,
}) => {
  const { office, secondOffice, people } = cast
  const { load } = turnoutLoader(cast, as)
  const text = sheetOf("Workplace", [
    [office.name.toUpperCase(), 40, 19],
    [secondOffice.name, 30, 0],
    ["Total", 6100, 2740],
  ])
  expect(await load(text)).toEqual({ ballotId: cast.ballot.id, loaded: 3, leftOut: 0 })
  expect(await kept(cast)).toMatchObject([
    { workplaceId: null, employerId: null, branchId: null, entitled: 6100, cast: 2740 },
    { workplaceId: office.id, entitled: 40, cast: 19, fromBallot: "Pay ballot 2024", isWorkedOut: false },
    { workplaceId: secondOffice.id, entitled: 30, cast: 0, accountId: people.organiser.id },
  ])
  expect(await actsOf(people.organiser, "previous.load")).toMatchObject([
    { ballotId: cast.ballot.id, detail: { grouping: "workplace", loaded: 3, before: 0, leftOut: 0 } },
  ])
  expect(await as(people.rep, (tx) => standingTurnout(tx, cast.ballot.id))).toMatchObject({
    fromBallot: "Pay ballot 2024",
    groups: [
      { grouping: "workplace", things: 2, entitled: 70, cast: 19 },
      { grouping: "ballot", things: 1, entitled: 6100, cast: 2740 },
    ],
  })
})

test("loaded twice it is one load; other figures replace it, and say how many there were", async ({
  cast,
  as,
}) => {
  const { load } = turnoutLoader(cast, as)
  const places = sheetOf("Workplace", [
    [cast.office.name, 40, 19],
    [cast.secondOffice.name, 30, 12],
  ])
  for (let time = 0; time < 2; time++) await load(places)
  expect(await kept(cast)).toHaveLength(2)
  expect(await actsOf(cast.people.organiser, "previous.load")).toHaveLength(1)
  await load(`Branch,Entitled,Turnout\n${cast.branch.name},70,44.3%\n`, { fromBallot: "Pay ballot 2025" })
  expect(await kept(cast)).toMatchObject([
    { branchId: cast.branch.id, workplaceId: null, entitled: 70, cast: 31, isWorkedOut: true },
  ])
  const [newest] = await actsOf(cast.people.organiser, "previous.load")
  expect(newest?.detail).toMatchObject({ fromBallot: "Pay ballot 2025", loaded: 1, before: 2 })
})

test("by employer, and for the whole ballot alone", async ({ cast, as }) => {
  const { load } = turnoutLoader(cast, as)
  await load(sheetOf("Employer", [[cast.employer.name, 6100, 2740]]))
  expect(await kept(cast)).toMatchObject([{ employerId: cast.employer.id, cast: 2740 }])
  await load("Entitled,Votes cast\n6100,2740\n")
  expect(await kept(cast)).toMatchObject([
    { employerId: null, workplaceId: null, branchId: null, cast: 2740 },
  ])
})

test("nothing is loaded past a refused line, unless the very lines shown are left out", async ({
  cast,
  as,
}) => {
  const { load, refusal } = turnoutLoader(cast, as)
  await load(sheetOf("Workplace", [[cast.office.name, 38, 20]]))
  const rows = [
    [cast.office.name, 40, 19],
    [cast.secondOffice.name, 30, 31],
    [`Wrexam ${cast.run}`, 9, 4],
  ] as const
  const refused = await refusal(sheetOf("Workplace", rows))
  expect(refused.message).toBe("2 rows cannot be used, so nothing was loaded.")
  expect(refused.lines).toMatchObject({
    all: 2,
    usable: 1,
    lines: [
      { line: 3, why: "31 papers from 30 entitled cannot be." },
      { line: 4, why: `No workplace “Wrexam ${cast.run}”. Did you mean “${cast.office.name}”?` },
    ],
  })
  const leaveOut = refused.lines?.mark
  const worse = sheetOf("Workplace", [...rows, ["Nowhere", 5, 1]])
  expect((await refusal(worse, { leaveOut })).lines?.all).toBe(3)
  expect(await kept(cast)).toMatchObject([{ entitled: 38, cast: 20 }])
  expect(await load(sheetOf("Workplace", rows), { leaveOut })).toMatchObject({ loaded: 1, leftOut: 2 })
  expect(await kept(cast)).toMatchObject([{ entitled: 40, cast: 19 }])
})

test("with no row that can be used there is nothing to tick", async ({ cast, as }) => {
  const { refusal } = turnoutLoader(cast, as)
  const text = sheetOf("Workplace", [["Nowhere", 5, 1]])
  const { lines } = await refusal(text)
  expect((await refusal(text, { leaveOut: lines?.mark })).lines).toMatchObject({ all: 1, usable: 0 })
})

test("two workplaces of one name are told apart by their branch", async ({ cast, as }) => {
  const { load, refusal } = turnoutLoader(cast, as)
  await build.workplace(cast.otherBranch.id, cast.employer.id, cast.office.name)
  const alone = await refusal(sheetOf("Workplace", [[cast.office.name, 40, 19]]))
  expect(alone.lines?.lines[0]?.why).toContain("2 workplaces are called")
  await load(`Workplace,Branch,Entitled,Votes cast\n${cast.office.name},${cast.branch.name},40,19\n`)
  expect(await kept(cast)).toMatchObject([{ workplaceId: cast.office.id }])
})

test("only an organiser may, for a ballot that there is; what the form asks for is asked for", async ({
  cast,
  as,
}) => {
  const { load } = turnoutLoader(cast, as)
  const text = sheetOf("Workplace", [[cast.office.name, 40, 19]])
  expect(mayUse("rep", "loadPreviousTurnout") || mayUse("secretary", "loadPreviousTurnout")).toBe(false)
  for (const who of [cast.people.secretary, cast.people.rep, cast.people.outsider])
    await expect(load(text, {}, who)).rejects.toThrow()
  await expect(load(text, { ballotId: randomUUID() })).rejects.toThrow(NotFound)
  await expect(async () => load(text, { fromBallot: " " })).rejects.toThrow("Give the name of the ballot")
  await expect(async () => load("")).rejects.toThrow("Choose the file.")
  expect(await kept(cast)).toEqual([])
})
