import { eq, sql } from "drizzle-orm"
import { ballotQuestions, ballots, ballotUnits, employers } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { createBallot } from "@/lib/ballots/create-ballot"
import { ballotToEdit } from "@/lib/ballots/queries"
import { actsAbout } from "../../support/acts"
import { ballotForm } from "../../support/ballot-form"
import { expect, owner, test } from "../../support/cast"

const now = new Date("2027-09-01T12:00Z")

test("sets a ballot up with its questions, employers, unit and last safe posting day", async ({
  cast,
  as,
}) => {
  const form = ballotForm({
    employerIds: cast.employer.id,
    newEmployers: `Courts ${cast.run}\n\n  Courts ${cast.run} \nPrisons   ${cast.run}`,
    question2: "Are you prepared to take part in action short of a strike?",
    scrutineer: "Civica",
  })
  await as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  const saved = await owner.transaction((tx) => ballotToEdit(tx, form.id))
  expect(saved).toMatchObject({
    name: form.name,
    lastSafePostingOn: "2027-11-08",
    replacementsCloseOn: null,
    scrutineer: "Civica",
    opensAt: new Date("2027-10-11T08:00Z"),
    closesAt: new Date("2027-11-12T12:00Z"),
    createdBy: cast.people.organiser.id,
  })
  expect(saved?.questions).toHaveLength(2)
  expect(saved?.employers.map(({ name }) => name)).toEqual(
    [`Courts ${cast.run}`, `Prisons ${cast.run}`, cast.employer.name].sort(),
  )
  const units = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, form.id))
  expect(units).toEqual([expect.objectContaining({ employerId: null, workplaceId: null })])
  expect(await actsAbout(form.id, "ballot.create")).toHaveLength(1)
})

test("keeps whose law, how members vote, whose bank holidays, and the days that are settled", async ({
  cast,
  as,
}) => {
  const settled = {
    ballotNoticeOn: "2027-09-30",
    samplePaperOn: "2027-10-06",
    replacementsOpenOn: "2027-10-18",
    joinersUntil: "2027-11-03",
    replacementsCloseOn: "2027-11-05",
    resultOn: "2027-11-15",
    actionNoticeOn: "2027-11-16",
    firstActionOn: "2027-12-01",
    heldMandateEndsOn: "2027-11-30",
  }
  const law = { jurisdiction: "northern_ireland", method: "electronic", isInImportantServices: "yes" }
  const form = ballotForm({ ...settled, ...law, nations: ["scotland", "northern_ireland"] })
  await as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  const saved = await owner.transaction((tx) => ballotToEdit(tx, form.id))
  const kept = { nations: ["scotland", "northern_ireland"], isInImportantServices: true }
  expect(saved).toMatchObject({ ...settled, ...law, ...kept })
})

test("without a nation ticked, the bank holidays are those of the law it is held under", () => {
  expect(ballotForm().nations).toEqual(["england_and_wales"])
  expect(ballotForm({ jurisdiction: "northern_ireland" }).nations).toEqual(["northern_ireland"])
})

test("by employer, each employer named is a unit", async ({ cast, as }) => {
  const form = ballotForm({ aggregation: "by_employer", newEmployers: `A ${cast.run}\nB ${cast.run}` })
  await as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  const units = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, form.id))
  expect(units.filter(({ employerId }) => employerId)).toHaveLength(2)
})

test("an employer already known is found whatever its capitals", async ({ cast, as }) => {
  const form = ballotForm({ newEmployers: cast.employer.name.toUpperCase() })
  await as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  const known = await owner
    .select()
    .from(employers)
    .where(eq(sql`lower(${employers.name})`, cast.employer.name.toLowerCase()))
  expect(known).toHaveLength(1)
})

test("twice is harmless", async ({ cast, as }) => {
  const form = ballotForm({ employerIds: [cast.employer.id] })
  for (const _ of [1, 2]) await as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  expect(await owner.select().from(ballots).where(eq(ballots.id, form.id))).toHaveLength(1)
  expect(
    await owner.select().from(ballotQuestions).where(eq(ballotQuestions.ballotId, form.id)),
  ).toHaveLength(1)
  expect(await actsAbout(form.id, "ballot.create")).toHaveLength(1)
})

test("a name that is taken is refused, whatever its capitals", async ({ cast, as }) => {
  const form = ballotForm({ name: cast.ballot.name.toUpperCase() })
  const made = as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  await expect(made).rejects.toMatchObject({ field: "name" })
})

test("a timetable that cannot stand is refused at its field", async ({ cast, as }) => {
  const form = ballotForm({ closesAt: "2027-10-15T12:00", lastSafePostingOn: "2027-10-12" })
  const made = as(cast.people.organiser, (tx, actor) => createBallot(tx, actor, form, now))
  await expect(made).rejects.toMatchObject({ field: "closesAt" })
})

test("only an organiser may", async ({ cast, as }) => {
  expect(mayUse("rep", "createBallot")).toBe(false)
  expect(mayUse("secretary", "createBallot")).toBe(false)
  const made = as(cast.people.secretary, (tx, actor) => createBallot(tx, actor, ballotForm(), now))
  await expect(made).rejects.toThrow()
})
