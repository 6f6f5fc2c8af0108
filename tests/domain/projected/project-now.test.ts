import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { withProjection } from "@/db"
import {
  ballots,
  ballotUnits,
  branchCounts,
  memberCounts,
  previousTurnouts,
  projections,
  returnCounts,
} from "@/db/schema"
import { addDays, dayOf } from "@/lib/dates"
import { fillDays } from "@/lib/projected/fill-days"
import { projectNow } from "@/lib/projected/project-now"
import { branchesNow, branchNow, unitsNow, wholeByDay, workplacesNow } from "@/lib/projected/queries"
import { readCounts } from "@/lib/projected/read-counts"
import { project } from "@/lib/projection/project"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { sixtyAsked } from "@/tests/support/sixty"

const hour = 3_600_000

async function ballotOf({ ballot }: Cast) {
  const [row] = await owner.select().from(ballots).where(eq(ballots.id, ballot.id))
  if (!row) throw new Error("no ballot")
  return row
}

test("the model is told what the counts of the roll say, and no more", async ({ cast }) => {
  await sixtyAsked(cast)
  const { grouped, places } = await withProjection(async (tx) =>
    readCounts(tx, await ballotOf(cast), new Date()),
  )
  expect(places.map(({ workplaceId }) => workplaceId).sort()).toEqual(
    [cast.office.id, cast.secondOffice.id, cast.farOffice.id].sort(),
  )
  const office = grouped.units.find(({ id }) => id === cast.office.id)
  expect(office?.entitled).toBe(60)
  const sum = (pledge: string) =>
    office?.pledges.reduce((all, cell) => all + (cell.pledge === pledge ? cell.members : 0), 0)
  expect([sum("posted"), sum("will_post"), sum("undecided")]).toEqual([20, 20, 0])
  expect(grouped.firstContacts.reduce((all, { members }) => all + members, 0)).toBe(40)
  expect(grouped.firstContacts.reduce((all, { posted }) => all + posted, 0)).toBe(20)
  await expect(withProjection((tx) => tx.execute(sql`select 1 from roll_entries`))).rejects.toThrow()
  await expect(withProjection((tx) => tx.execute(sql`select name from workplaces`))).rejects.toThrow()
})

test("last ballot’s turnout comes with each workplace: its own, or the whole ballot’s as a rate", async ({
  cast,
}) => {
  const from = {
    ballotId: cast.ballot.id,
    fromBallot: "Pay ballot 2024",
    accountId: cast.people.organiser.id,
  }
  await owner.insert(previousTurnouts).values([
    { ...from, workplaceId: cast.office.id, entitled: 40, cast: 18 },
    { ...from, entitled: 1000, cast: 500 },
  ])
  const { grouped } = await withProjection(async (tx) => readCounts(tx, await ballotOf(cast), new Date()))
  const previousAt = (place: { id: string }) => grouped.units.find(({ id }) => id === place.id)?.previous
  expect(previousAt(cast.office)).toEqual({ entitled: 40, cast: 18 })
  expect(previousAt(cast.secondOffice)).toEqual({ entitled: 1, cast: 1 })
})

test("what is said is kept by day, for the branch and its workplaces, and for no other branch", async ({
  cast,
  as,
}) => {
  await sixtyAsked(cast)
  const ballot = await ballotOf(cast)
  await projectNow(ballot, new Date())
  const seen = await as(cast.people.secretary, async (tx) => ({
    whole: await wholeByDay(tx, ballot.id),
    branch: await branchNow(tx, ballot.id, cast.branch.id),
    other: await branchNow(tx, ballot.id, cast.otherBranch.id),
    branches: await branchesNow(tx, ballot.id),
    workplaces: await workplacesNow(tx, ballot.id, cast.branch.id),
    units: await unitsNow(tx, ballot.id),
  }))
  const { grouped } = await withProjection((tx) => readCounts(tx, ballot, new Date()))
  const expected = project(grouped)
  expect(seen.whole).toHaveLength(1)
  expect(seen.whole[0]).toMatchObject({
    day: dayOf(new Date()),
    entitled: 62,
    castNeeded: 31,
    quantiles: expected.whole.quantiles,
    conversations: 40,
    hasTooLittle: false,
    restsOn: expected.restsOn,
  })
  expect(seen.branch).toMatchObject({ entitled: 61, castNeeded: 31 })
  expect(seen.branches.map(({ id }) => id)).toEqual([cast.branch.id])
  expect([seen.other, seen.units]).toEqual([undefined, []])
  expect(seen.workplaces.map(({ projected }) => projected.workplaceId).sort()).toEqual(
    [cast.office.id, cast.secondOffice.id].sort(),
  )
  const all = await as(cast.people.organiser, (tx) => branchesNow(tx, ballot.id))
  expect(all.map(({ id }) => id).sort()).toEqual([cast.branch.id, cast.otherBranch.id].sort())
})

test("however many ask at once, it is worked out once a minute; an earlier day’s word stays", async ({
  cast,
}) => {
  await sixtyAsked(cast)
  const ballot = await ballotOf(cast)
  const yesterday = addDays(dayOf(new Date()), -1)
  await projectNow(ballot, new Date(Date.now() - 24 * hour))
  await Promise.all(Array.from({ length: 6 }, () => projectNow(ballot, new Date())))
  const kept = () =>
    owner.select().from(projections).where(eq(projections.ballotId, ballot.id)).orderBy(projections.day)
  const [before, now] = await kept()
  expect([before?.day, now?.day]).toEqual([yesterday, dayOf(new Date())])
  await projectNow(ballot, new Date(Date.now() + 30_000))
  expect((await kept()).at(-1)?.madeAt).toEqual(now?.madeAt)
  await projectNow(ballot, new Date(Date.now() + 90_000))
  expect((await kept()).at(-1)?.madeAt).not.toEqual(now?.madeAt)
})

test("folding leaves one row for each thing counted, and every sum as it was", async ({ cast }) => {
  await sixtyAsked(cast)
  const { ballot } = cast
  const sums = () =>
    owner.execute(sql`
      select workplace_id as place, tally, day::text, sum(members)::int as members from member_counts
      where ballot_id = ${ballot.id} group by 1, 2, 3 having sum(members) <> 0
      union all select branch_id, tally, 'in the branch', sum(members)::int from branch_counts
      where ballot_id = ${ballot.id} group by 1, 2 having sum(members) <> 0 order by 1, 2, 3`)
  const before = [...(await sums())]
  await projectNow(await ballotOf(cast), new Date())
  expect([...(await sums())]).toEqual(before)
  const rows = await owner.select().from(memberCounts).where(eq(memberCounts.ballotId, ballot.id))
  const inBranches = await owner.select().from(branchCounts).where(eq(branchCounts.ballotId, ballot.id))
  expect(rows.length + inBranches.length).toBe(before.length)
})

test("an employer counted on its own has a chance of its own, and its count is a floor for it", async ({
  cast,
  as,
}) => {
  await sixtyAsked(cast)
  await owner.update(ballots).set({ aggregation: "by_employer" }).where(eq(ballots.id, cast.ballot.id))
  await owner
    .update(ballotUnits)
    .set({ employerId: cast.employer.id })
    .where(eq(ballotUnits.ballotId, cast.ballot.id))
  const [unit] = await owner.select().from(ballotUnits).where(eq(ballotUnits.ballotId, cast.ballot.id))
  await owner.insert(returnCounts).values({
    id: randomUUID(),
    ballotId: cast.ballot.id,
    ballotUnitId: unit?.id ?? "",
    countedOn: dayOf(new Date(Date.now() - 24 * hour)),
    cast: 40,
    accountId: cast.people.organiser.id,
  })
  await projectNow(await ballotOf(cast), new Date())
  const units = await as(cast.people.secretary, (tx) => unitsNow(tx, cast.ballot.id, cast.branch.id))
  expect(units).toMatchObject([
    { name: cast.employer.name, part: { entitled: 62, castNeeded: 31, chance: 1 } },
  ])
  expect(units[0]?.part.quantiles["0.05"]).toBeGreaterThanOrEqual(40)
})

test("days on which nobody looked are projected afterwards, by what had been recorded by then", async ({
  cast,
}) => {
  await sixtyAsked(cast)
  const ballot = await ballotOf(cast)
  const today = dayOf(new Date())
  await projectNow(ballot, new Date())
  await fillDays(ballot, new Date())
  const kept = await owner
    .select()
    .from(projections)
    .where(eq(projections.ballotId, ballot.id))
    .orderBy(projections.day)
  expect(kept.map(({ day }) => day)).toEqual(
    Array.from({ length: kept.length }, (_, n) => addDays(today, n + 1 - kept.length)),
  )
  expect(kept[0]?.day).toBe(dayOf(ballot.opensAt))
  expect(kept[0]?.conversations).toBe(0)
  expect(kept.at(-1)?.conversations).toBe(40)
  const [before, after] = [kept.at(-2)?.conversations ?? 0, kept.at(-1)?.conversations ?? 0]
  expect(before).toBeLessThanOrEqual(after)
})

test("the counts as they stood just now are the counts that are kept", async ({ cast }) => {
  await sixtyAsked(cast)
  const [then, kept] = await Promise.all(
    [sql`counts_as_of(${cast.ballot.id}, now())`, sql`member_counts where ballot_id = ${cast.ballot.id}`].map(
      async (from) => [
        ...(await owner.execute(sql`select workplace_id, tally, day::text, sum(members)::int as members from ${from}
          group by 1, 2, 3 having sum(members) <> 0 order by 1, 2, 3`)),
      ],
    ),
  )
  expect(then).toEqual(kept)
})
