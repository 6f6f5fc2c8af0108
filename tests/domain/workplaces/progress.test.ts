import { eq } from "drizzle-orm"
import { contactAttempts, pledges as pledgeRows, returnCounts, rollEntries, undoings } from "@/db/schema"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { activityOn, workByDay } from "@/lib/contacts/activity-queries"
import { outcomes } from "@/lib/contacts/terms"
import { dayOf, momentAt } from "@/lib/dates"
import { pledges } from "@/lib/pledges/terms"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { build, type Cast, expect, owner, person, test } from "../../support/cast"
import { attempted, leftTheRoll, pledged } from "../../support/happened"

/** A branch where everything has happened to somebody. */
async function busyBranch(cast: Cast) {
  const many = Array.from({ length: 40 }, (_, n) =>
    person(n % 3 === 0 ? cast.secondOffice : cast.office, "Member", `${n}`),
  )
  await build.addMembers(many)
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  for (const [n, member] of many.entries()) {
    const outcome = outcomes[n % (outcomes.length + 2)]
    const pledge = pledges[n % (pledges.length + 3)]
    if (outcome) await attempted(cast.ballot, member, outcome, { by: cast.people.rep })
    if (pledge) await pledged(cast.ballot, member, pledge, { by: cast.people.rep })
    if (n % 11 === 10) await leftTheRoll(cast.ballot, member, cast.people.organiser)
  }
}

test("the counts by workplace are those of a recount from the history", async ({ cast, as }) => {
  await busyBranch(cast)
  const places = await as(cast.people.secretary, (tx) =>
    progressByWorkplace(tx, cast.ballot.id, cast.branch.id),
  )
  const roll = await owner.select().from(rollEntries).where(eq(rollEntries.ballotId, cast.ballot.id))
  const said = await owner.select().from(pledgeRows).where(eq(pledgeRows.ballotId, cast.ballot.id))
  const tried = await owner.select().from(contactAttempts).where(eq(contactAttempts.ballotId, cast.ballot.id))
  const pledgeOf = new Map(said.map(({ memberId, pledge }) => [memberId, pledge]))
  const outcomeOf = new Map(tried.map(({ memberId, outcome }) => [memberId, outcome]))
  const talks = ["spoke", "call_back", "asked_not_to_be_contacted"]
  for (const place of places) {
    const here = roll.filter(({ workplaceId, leftOn }) => workplaceId === place.id && !leftOn)
    const withPledge = (pledge: string | undefined) =>
      here.filter(({ memberId }) => pledgeOf.get(memberId) === pledge)
    const silent = withPledge(undefined)
    const heard = (memberId: string) => outcomeOf.get(memberId) ?? ""
    const spokenTo = here.filter(({ memberId }) => talks.includes(heard(memberId)))
    const askedNot = silent.filter(({ memberId }) => heard(memberId) === "asked_not_to_be_contacted")
    const notAsked = silent.filter(({ memberId }) => !talks.includes(heard(memberId)))
    expect(place).toMatchObject({
      entitled: here.length,
      posted: withPledge("posted").length,
      willPost: withPledge("will_post").length,
      notArrived: withPledge("not_arrived").length,
      undecided: withPledge("undecided").length,
      notAsked: notAsked.length,
      leftAlone: withPledge("wont_vote").length + withPledge("rather_not_say").length + askedNot.length,
      unsaid: silent.length - notAsked.length - askedNot.length,
      spokenTo: spokenTo.length,
    })
  }
  expect(places.map(({ name }) => name).sort()).toEqual([cast.office.name, cast.secondOffice.name].sort())
})

test("the seven states add up, and branches, units and workplaces agree", async ({ cast, as }) => {
  await busyBranch(cast)
  const { branches, units, places } = await as(cast.people.organiser, async (tx) => ({
    ...(await ballotProgress(tx, cast.ballot.id)),
    places: await progressByWorkplace(tx, cast.ballot.id, cast.branch.id),
  }))
  const whole = together(branches)
  const { posted, willPost, notArrived, undecided, notAsked, leftAlone, unsaid } = whole
  expect(posted + willPost + notArrived + undecided + notAsked + leftAlone + unsaid).toBe(whole.entitled)
  expect(together(units)).toEqual(whole)
  expect(branches.find(({ id }) => id === cast.branch.id)).toMatchObject(together(places))
  expect(branches.map(({ reps }) => reps)).toEqual([1, 2])
})

test("a secretary sees their own branch and nothing of another", async ({ cast, as }) => {
  const { own, other, branches } = await as(cast.people.secretary, async (tx) => ({
    own: await progressByWorkplace(tx, cast.ballot.id, cast.branch.id),
    other: await progressByWorkplace(tx, cast.ballot.id, cast.otherBranch.id),
    branches: (await ballotProgress(tx, cast.ballot.id)).branches,
  }))
  expect(own.flatMap(({ reps }) => reps).sort()).toEqual(["Carys Hopkins", "Dewi Hughes"])
  expect(other).toEqual([])
  expect(branches.map(({ id }) => id)).toEqual([cast.branch.id])
})

test("a rep who has gone leaves a workplace with no rep", async ({ cast, as }) => {
  await owner.$client`update accounts set ended_at = now() where id = ${cast.people.secondRep.id}`
  const places = await as(cast.people.secretary, (tx) =>
    progressByWorkplace(tx, cast.ballot.id, cast.branch.id),
  )
  expect(places.find(({ id }) => id === cast.secondOffice.id)?.reps).toEqual([])
})

test("today holds what was done today, by whom, and a posted paper once", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  const { rep, secondRep } = cast.people
  const now = new Date()
  const yesterday = new Date(now.getTime() - 30 * 3_600_000)
  await attempted(cast.ballot, bethan, "no_answer", { by: rep, at: yesterday })
  await pledged(cast.ballot, tom, "posted", { by: rep, at: yesterday })
  await pledged(cast.ballot, tom, "posted", { by: rep, at: now })
  await attempted(cast.ballot, bethan, "spoke", { by: rep, at: now })
  await pledged(cast.ballot, bethan, "posted", { by: rep, at: now })
  await attempted(cast.ballot, sian, "no_answer", { by: secondRep, at: now })
  const mistake = await pledged(cast.ballot, sian, "posted", { by: secondRep, at: now })
  await owner.insert(undoings).values({ ...mistake, id: crypto.randomUUID(), entryId: mistake.id })
  const activity = await as(cast.people.secretary, (tx) =>
    activityOn(tx, cast.ballot.id, cast.branch.id, dayOf(now)),
  )
  expect(activity).toEqual([
    { by: "Carys Hopkins", attempts: 1, conversations: 1, newlyPosted: 1 },
    { by: "Dewi Hughes", attempts: 1, conversations: 0, newlyPosted: 0 },
  ])
})

test("day by day adds up to those who now say they have posted, on London’s days", async ({ cast, as }) => {
  const { bethan, tom, sian } = cast.members
  const late = new Date("2026-07-01T23:30Z")
  await attempted(cast.ballot, bethan, "spoke", { by: cast.people.rep, at: late })
  await pledged(cast.ballot, bethan, "posted", { by: cast.people.rep, at: late })
  await pledged(cast.ballot, tom, "posted", { at: momentAt("2026-07-04T10:00") })
  await pledged(cast.ballot, sian, "posted", { at: momentAt("2026-07-04T10:00") })
  await pledged(cast.ballot, sian, "not_arrived", { at: momentAt("2026-07-05T10:00") })
  const days = await as(cast.people.secretary, (tx) => workByDay(tx, cast.ballot.id, cast.branch.id))
  expect(days).toEqual([
    { day: "2026-07-02", conversations: 1, newlyPosted: 1 },
    { day: "2026-07-04", conversations: 0, newlyPosted: 1 },
  ])
})

test("of several counts the newest stands, a correction of the same day before its mistake", async ({
  cast,
  as,
}) => {
  const progress = () => as(cast.people.organiser, (tx) => ballotProgress(tx, cast.ballot.id))
  const [unit] = (await progress()).units
  const count = (cast_: number, countedOn: string, recordedAt: Date) => ({
    ...{ ballotId: cast.ballot.id, ballotUnitId: unit?.id ?? "", accountId: cast.people.organiser.id },
    ...{ cast: cast_, countedOn, recordedAt },
  })
  await owner
    .insert(returnCounts)
    .values([
      count(1, "2026-10-19", new Date("2026-10-26")),
      count(9, "2026-10-23", new Date("2026-10-23")),
      count(3, "2026-10-23", new Date("2026-10-24")),
    ])
  const [counted] = (await progress()).units
  expect(counted?.returnCount).toEqual({ cast: 3, countedOn: "2026-10-23" })
})
