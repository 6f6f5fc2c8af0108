import { eq } from "drizzle-orm"
import { ballots, ballotUnits, projections } from "@/db/schema"
import { currentBallot } from "@/lib/ballots/current-ballot"
import { ballotProgress } from "@/lib/ballots/progress-queries"
import { ballotsWithRoll } from "@/lib/ballots/queries"
import { eraseBallot } from "@/lib/closing/erase-ballot"
import { dayOf } from "@/lib/dates"
import { ExportList, exportList } from "@/lib/exports/export-list"
import { fillDays } from "@/lib/projected/fill-days"
import { projectNow } from "@/lib/projected/project-now"
import { readReport } from "@/lib/report/read-report"
import { reportedTogether } from "@/lib/report/together"
import { together } from "@/lib/roll/tally"
import { progressByWorkplace } from "@/lib/workplaces/progress-queries"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { leftTheRoll } from "@/tests/support/happened"
import { closed, declared, livedThrough } from "@/tests/support/lived-through"
import { saidByDay } from "@/tests/support/said-by-day"

type As = Parameters<Parameters<typeof test>[2]>[0]["as"]

const now = () => new Date()

function reportOf(cast: Cast, as: As, who: { id: string }, branchId?: string) {
  return as(who, async (tx) => {
    const ballot = await currentBallot(tx, now(), cast.ballot.id)
    if (!ballot) throw new Error("the ballot is gone")
    return readReport(tx, ballot, branchId)
  })
}

const erase = ({ ballot, people }: Cast, as: As) =>
  as(people.organiser, (tx, actor) =>
    eraseBallot(tx, actor, { ballotId: ballot.id, name: ballot.name }, now()),
  )

test("the report says the same before its people are erased and after, for an organiser and a secretary", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  await leftTheRoll(cast.ballot, cast.members.sian, cast.people.organiser)
  const { closesAt } = await closed(cast)
  await declared(cast)
  await saidByDay(cast, dayOf(closesAt), [[20, 40]])
  const { organiser, secretary } = cast.people
  const before = [await reportOf(cast, as, organiser), await reportOf(cast, as, secretary, cast.branch.id)]
  await erase(cast, as)
  const after = [await reportOf(cast, as, organiser), await reportOf(cast, as, secretary, cast.branch.id)]
  expect(after).toEqual(before)
  expect(reportedTogether(before[0]?.places ?? [])).toMatchObject({
    ...{ entitled: 61, posted: 20, willPost: 20, spokenTo: 40, attempts: 41, leftAlone: 1, notAsked: 20 },
    ...{ replacementsAsked: 1, replacementsArrived: 0, lastAttemptOn: dayOf(now()) },
  })
  expect(before[1]?.places.map(({ id }) => id)).toEqual([cast.office.id])
})

test("a secretary’s report is of their own branch, whatever they ask for", async ({ cast, as }) => {
  const report = await reportOf(cast, as, cast.people.secretary)
  expect(new Set(report.places.map(({ branchId }) => branchId))).toEqual(new Set([cast.branch.id]))
  expect((await reportOf(cast, as, cast.people.secretary, cast.otherBranch.id)).places).toEqual([])
})

test("Progress and the list of ballots go on saying what they said, and projections stay", async ({
  cast,
  as,
}) => {
  await livedThrough(cast, as)
  await closed(cast)
  const standing = () =>
    as(cast.people.organiser, async (tx) => {
      const { branches, units } = await ballotProgress(tx, cast.ballot.id)
      const places = await progressByWorkplace(tx, cast.ballot.id, cast.branch.id)
      const { entitled, posted } = (await ballotsWithRoll(tx)).find(({ id }) => id === cast.ballot.id) ?? {}
      const counts = [together(branches), together(units), together(places)]
      return { counts: counts.map(({ lastAttemptAt: _, ...count }) => count), entitled, posted }
    })
  const ballot = async () => {
    const [row] = await owner.select().from(ballots).where(eq(ballots.id, cast.ballot.id))
    if (!row) throw new Error("the ballot is gone")
    return row
  }
  await projectNow(await ballot(), now())
  const said = () => owner.select().from(projections).where(eq(projections.ballotId, cast.ballot.id))
  const before = { standing: await standing(), said: await said() }
  expect(before.said.length).toBeGreaterThan(0)
  await erase(cast, as)
  await projectNow(await ballot(), new Date(Date.now() + 3_600_000))
  await fillDays(await ballot(), now())
  expect({ standing: await standing(), said: await said() }).toEqual(before)
})

test("a pledge list is refused kindly once there is nothing to put in it", async ({ cast, as }) => {
  await livedThrough(cast, as)
  await closed(cast)
  await erase(cast, as)
  const { ballot, branch, people } = cast
  const of = { ballotId: ballot.id, branchId: branch.id }
  const asked = ExportList.parse({ ...of, list: "pledge_list", form: "csv", purpose: "A walk" })
  await expect(as(people.secretary, (tx, actor) => exportList(tx, actor, asked))).rejects.toThrow(
    "What was known about each person has been erased.",
  )
})

test("what was projected is judged once the result is declared, of each unit counted apart as well", async ({
  cast,
  as,
}) => {
  const { ballot, employer, people } = cast
  await owner.update(ballots).set({ aggregation: "by_employer" }).where(eq(ballots.id, ballot.id))
  await owner.update(ballotUnits).set({ employerId: employer.id }).where(eq(ballotUnits.ballotId, ballot.id))
  const { closesAt } = await closed(cast, 3)
  const ranges = [
    [25, 35],
    [31, 40],
    [10, 29],
    [30, 30],
    [29, 31],
    [0, 62],
  ] as const
  await saidByDay(cast, dayOf(closesAt), ranges)
  expect((await reportOf(cast, as, people.organiser)).judged).toEqual([])
  await declared(cast, { entitled: 62, cast: 30 })
  const { judged, units } = await reportOf(cast, as, people.organiser)
  expect(units).toMatchObject([{ name: employer.name, cast: 30, entitled: 62, isDeclared: true }])
  expect(judged).toMatchObject([
    { name: "The whole ballot", hasLine: false, judged: { inside: 4, tooHigh: 1, tooLow: 1 } },
    { name: employer.name, hasLine: true, cast: 30, judged: { inside: 4, tooHigh: 1, tooLow: 1 } },
  ])
})
