import { and, eq } from "drizzle-orm"
import { type Tx, withProjection } from "@/db"
import { ballots, ballotUnits, contactAttempts, members as membersTable, reaches } from "@/db/schema"
import type { Ballot } from "@/lib/ballots/current-ballot"
import { keepBranchWeeks } from "@/lib/branches/keep-branch-weeks"
import { workOfBranches } from "@/lib/branches/work-queries"
import { addDays, dayOf, momentAt } from "@/lib/dates"
import { ballotById } from "@/lib/declarations/queries"
import { workingDaysBefore } from "@/lib/law/working-days"
import { projectNow } from "@/lib/projected/project-now"
import { linesOf } from "@/lib/today/lines"
import { membersInLine } from "@/lib/today/member-queries"
import { todayFacts } from "@/lib/today/queries"
import { situationOf } from "@/lib/today/situation"
import { memberLines } from "@/lib/today/terms"
import { build, type Cast, expect, owner, person, test } from "@/tests/support/cast"
import { attempted, pledged } from "@/tests/support/happened"
import { ask, setWindow } from "@/tests/support/replacements"
import { sixtyAsked } from "@/tests/support/sixty"

const now = new Date()
const today = dayOf(now)
const at = (day: string) => momentAt(`${day}T12:00`)

async function ballotOf(tx: Tx, { ballot }: Cast): Promise<Ballot> {
  const found = await ballotById(tx, ballot.id)
  if (!found) throw new Error("no ballot")
  return found
}

/** Members of the office who are there for one line each, by their last name. */
async function muchToDo(cast: Cast) {
  const { ballot, office, people } = cast
  const names = ["Lost", "Asked", "Left", "Long", "Fresh", "Late", "Due", "Tried", "Once"]
  const added = names.map((name) => person(office, "Ann", name))
  await build.addMembers(added)
  await build.enrol(ballot.id, people.organiser.id)
  const by = people.rep
  const of = (name: string) => added[names.indexOf(name)] ?? cast.members.tom
  const fifth = workingDaysBefore(today, 5)
  await setWindow(cast, addDays(today, -3), addDays(today, 5))
  for (const name of ["Lost", "Asked", "Left"]) await pledged(ballot, of(name), "not_arrived", { by })
  await ask(cast, of("Asked"))
  await attempted(ballot, of("Left"), "asked_not_to_be_contacted", { by })
  await pledged(ballot, of("Long"), "will_post", { by, at: at(addDays(fifth, -1)) })
  await pledged(ballot, of("Fresh"), "will_post", { by, at: at(fifth) })
  for (const [name, due] of [
    ["Late", -1],
    ["Due", 0],
  ] as const) {
    const row = await attempted(ballot, of(name), "call_back", { by, at: at(addDays(today, -4)) })
    const { id: _, followUpAt: __, ...rest } = { ...row, followUpAt: null }
    const promised = { ...rest, id: crypto.randomUUID(), madeAt: at(addDays(today, -3)) }
    await owner.insert(contactAttempts).values({ ...promised, followUpAt: at(addDays(today, due)) })
  }
  for (const name of ["Tried", "Tried", "Once"]) await attempted(ballot, of(name), "no_answer", { by })
  return added
}

test("each thing is counted once, at its workplace, and its list has the very members that were counted", async ({
  cast,
  as,
}) => {
  await muchToDo(cast)
  const { secretary } = cast.people
  const { facts, lists } = await as(secretary, async (tx) => {
    const ballot = await ballotOf(tx, cast)
    const lists: Record<string, string[]> = {}
    for (const line of memberLines) {
      const { counted, members } = await membersInLine(tx, ballot, { line, branchId: cast.branch.id }, now)
      expect(counted).toBe(members.length)
      lists[line] = members.map(({ name }) => name).toSorted()
    }
    return { facts: await todayFacts(tx, ballot, cast.branch.id, now), lists }
  })
  expect(lists).toEqual({
    post_today: ["Ann Fresh", "Ann Long"],
    not_arrived: ["Ann Lost"],
    follow_ups: ["Ann Late"],
    never_reached: ["Ann Tried"],
    will_post: ["Ann Long"],
  })
  const office = facts.places.find(({ id }) => id === cast.office.id)
  expect(office).toMatchObject({
    ...{
      entitled: 11,
      open: 10,
      reps: 1,
      notArrived: 1,
      neverReached: 1,
      followUps: 1,
      willPost: 1,
      toPost: 2,
    },
    ...{ followUpOn: addDays(today, -1), noContact: 0, noAddress: 0 },
  })
  expect(facts.papers).toEqual({ asked: 1, ready: 0, batched: 0, overdue: 0 })
  expect(facts.reps.map(({ name }) => name)).toEqual(["Carys Hopkins", "Dewi Hughes"])
  expect(facts.reps[0]?.lastAt).not.toBeNull()
  expect(facts.reps[1]?.lastAt).toBeNull()
})

test("a list shows who their rep is, and no more of the branch than was asked for", async ({ cast, as }) => {
  await muchToDo(cast)
  await pledged(cast.ballot, cast.members.farMember, "not_arrived")
  const read = (account: { id: string }, branchId?: string) =>
    as(account, async (tx) =>
      membersInLine(tx, await ballotOf(tx, cast), { line: "not_arrived", branchId }, now),
    )
  const { secretary, organiser } = cast.people
  expect((await read(secretary, cast.branch.id)).members[0]).toMatchObject({
    ...{ name: "Ann Lost", workplace: cast.office.name, reps: ["Carys Hopkins"], phone: "+447700900123" },
  })
  expect((await read(secretary)).counted).toBe(1)
  expect((await read(organiser)).counted).toBe(2)
  expect((await read(secretary, cast.otherBranch.id)).counted).toBe(0)
})

test("a branch out of reach has no facts and no reps, and a rep is told nothing", async ({ cast, as }) => {
  await muchToDo(cast)
  const facts = (account: { id: string }, branchId?: string) =>
    as(account, async (tx) => todayFacts(tx, await ballotOf(tx, cast), branchId, now))
  expect(await facts(cast.people.secretary, cast.otherBranch.id)).toMatchObject({ places: [], reps: [] })
  await expect(facts(cast.people.outsider)).rejects.toThrow()
  expect((await facts(cast.people.organiser)).places).toHaveLength(3)
})

test("a workplace whose rep has gone has none, and before the opening what the roll lacks is counted", async ({
  cast,
  as,
}) => {
  const { ballot, members, office, people, secondOffice } = cast
  await owner
    .update(reaches)
    .set({ endedAt: now })
    .where(and(eq(reaches.accountId, people.secondRep.id), eq(reaches.workplaceId, secondOffice.id)))
  await owner
    .update(membersTable)
    .set({ phone: null, hasUsableAddress: false })
    .where(eq(membersTable.id, members.tom.id))
  const lines = () =>
    as(people.secretary, async (tx) => {
      const found = await ballotOf(tx, cast)
      const facts = await todayFacts(tx, found, cast.branch.id, now)
      return linesOf(facts, situationOf(found, false, now))
    })
  expect((await lines()).map(({ kind, number }) => [kind, number])).toContainEqual(["no_rep", 1])
  const opensAt = new Date(now.getTime() + 86_400_000)
  await owner.update(ballots).set({ opensAt }).where(eq(ballots.id, ballot.id))
  expect((await lines()).map(({ kind, number, places }) => [kind, number, places[0]?.id])).toEqual([
    ["address", 1, office.id],
    ["no_rep", 1, secondOffice.id],
    ["contact", 1, office.id],
  ])
  await owner
    .update(ballots)
    .set({ opensAt: new Date(0), closesAt: now })
    .where(eq(ballots.id, ballot.id))
  expect(await lines()).toEqual([])
})

test("of each branch: who logged something this week, and whom they spoke to", async ({ cast, as }) => {
  const { ballot, members, people } = cast
  await attempted(ballot, members.bethan, "spoke", { by: people.rep })
  await attempted(ballot, members.sian, "spoke", { by: people.secondRep, at: at(addDays(today, -9)) })
  await withProjection((tx) => keepBranchWeeks(tx, ballot, now))
  const work = await as(people.organiser, (tx) => workOfBranches(tx, ballot.id))
  expect(work.find(({ id }) => id === cast.branch.id)).toMatchObject({
    asking: 1,
    newlySpokenTo: 1,
    worth: null,
  })
  expect(work.find(({ id }) => id === cast.otherBranch.id)).toMatchObject({ asking: 0, newlySpokenTo: 0 })
  expect(await as(people.secretary, (tx) => workOfBranches(tx, ballot.id))).toHaveLength(1)
})

test("where units are counted apart, each workplace comes with what is expected of its unit", async ({
  cast,
  as,
}) => {
  const { ballot, employer, office, people } = cast
  await sixtyAsked(cast)
  await owner.update(ballots).set({ aggregation: "by_employer" }).where(eq(ballots.id, ballot.id))
  await owner.update(ballotUnits).set({ employerId: employer.id }).where(eq(ballotUnits.ballotId, ballot.id))
  const found = await as(people.secretary, (tx) => ballotOf(tx, cast))
  await projectNow(found, now)
  const { places } = await as(people.secretary, (tx) => todayFacts(tx, found, cast.branch.id, now))
  expect(places.find(({ id }) => id === office.id)).toMatchObject({
    ...{ worth: expect.any(Number), unit: { castNeeded: 31, quantiles: { "0.5": expect.any(Number) } } },
  })
})
