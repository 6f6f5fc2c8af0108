import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { ballots, ballotUnits, rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { editBallot } from "@/lib/ballots/edit-ballot"
import { ballotToEdit } from "@/lib/ballots/queries"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "../../support/acts"
import { ballotForm } from "../../support/ballot-form"
import { build, type Cast, expect, owner, test } from "../../support/cast"
import { pledged } from "../../support/happened"

const formOf = (cast: Cast, fields: Record<string, string | string[]> = {}) =>
  ballotForm({ id: cast.ballot.id, name: cast.ballot.name, employerIds: cast.employer.id, ...fields })

test("puts the name, dates and questions right, and says what they were", async ({ cast, as }) => {
  const form = formOf(cast, { name: `Renamed ${cast.run}`, question2: "And short of a strike?" })
  await as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, form))
  const shorter = formOf(cast, { name: `Renamed ${cast.run}`, question1: "Reworded?" })
  await as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, shorter))
  const saved = await owner.transaction((tx) => ballotToEdit(tx, cast.ballot.id))
  expect(saved).toMatchObject({ name: `Renamed ${cast.run}`, questions: ["Reworded?"] })
  const [, first] = await actsAbout(cast.ballot.id, "ballot.edit")
  expect(first?.detail).toMatchObject({ before: { name: cast.ballot.name }, after: { name: form.name } })
})

test("the same again changes nothing and leaves no second audit row", async ({ cast, as }) => {
  const form = formOf(cast)
  for (const _ of [1, 2]) await as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, form))
  expect(await actsAbout(cast.ballot.id, "ballot.edit")).toHaveLength(1)
})

test("before anybody is asked the counting may change, and the roll moves to its new units", async ({
  cast,
  as,
}) => {
  const counted = async (aggregation: string) => {
    await as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, formOf(cast, { aggregation })))
    const units = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, cast.ballot.id))
    const roll = await owner.select().from(rollEntries).where(eq(rollEntries.ballotId, cast.ballot.id))
    const used = new Set(roll.map(({ ballotUnitId }) => ballotUnitId))
    return { units: units.map(({ id }) => id).sort(), used: [...used].sort(), roll: roll.length }
  }
  for (const [aggregation, units] of [
    ["by_workplace", 3],
    ["by_employer", 1],
    ["aggregated", 1],
  ] as const) {
    const now = await counted(aggregation)
    expect(now.units).toHaveLength(units)
    expect(now.used).toEqual(now.units)
    expect(now.roll).toBe(4)
  }
})

test("once somebody has pledged, the counting stands", async ({ cast, as }) => {
  await pledged(cast.ballot, cast.members.bethan, "will_post")
  const form = formOf(cast, { aggregation: "by_workplace" })
  const edited = as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, form))
  await expect(edited).rejects.toMatchObject({ field: "aggregation" })
})

test("an employer with a roll cannot be taken out; one without can", async ({ cast, as }) => {
  const other = await build.employer(`Courts ${cast.run}`)
  const edit = (employerIds: string[]) =>
    as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, formOf(cast, { employerIds })))
  await edit([cast.employer.id, other.id])
  await edit([cast.employer.id])
  await expect(edit([other.id])).rejects.toMatchObject({ field: "employerIds" })
  await expect(edit([])).rejects.toMatchObject({ field: "employerIds" })
  const saved = await owner.transaction((tx) => ballotToEdit(tx, cast.ballot.id))
  expect(saved?.employers.map(({ id }) => id)).toEqual([cast.employer.id])
})

test("a name that is taken is refused", async ({ cast, as }) => {
  await owner.insert(ballots).values({
    ...{ name: `Taken ${cast.run}`, kind: "indicative", aggregation: "aggregated" },
    ...{ opensAt: new Date("2027-01-01"), closesAt: new Date("2027-02-01"), lastSafePostingOn: "2027-01-25" },
  })
  const form = formOf(cast, { name: `taken ${cast.run}` })
  const edited = as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, form))
  await expect(edited).rejects.toMatchObject({ field: "name" })
})

test("a ballot that is not there is not found", async ({ cast, as }) => {
  const form = ballotForm({ id: randomUUID() })
  const edited = as(cast.people.organiser, (tx, actor) => editBallot(tx, actor, form))
  await expect(edited).rejects.toBeInstanceOf(NotFound)
})

test("only an organiser may", async ({ cast, as }) => {
  expect(mayUse("rep", "editBallot")).toBe(false)
  expect(mayUse("secretary", "editBallot")).toBe(false)
  const edited = as(cast.people.secretary, (tx, actor) => editBallot(tx, actor, formOf(cast)))
  await expect(edited).rejects.toThrow()
})
