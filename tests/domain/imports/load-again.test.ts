import { parse } from "csv-parse/sync"
import { eq } from "drizzle-orm"
import { ballots, contactAttempts, members, pledges, rollEvents } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { addDays, dayOf } from "@/lib/dates"
import { exportRollChanges } from "@/lib/imports/export-roll-changes"
import { joinersUntil, lateJoiners } from "@/lib/imports/late-joiners"
import { mapRoll } from "@/lib/imports/map-roll"
import { importOf } from "@/lib/imports/queries"
import { rollChanges } from "@/lib/imports/roll-changes"
import { NotFound } from "@/lib/refusal"
import { entitledOn } from "@/lib/roll/entitled-on"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { attempted, pledged } from "@/tests/support/happened"
import { auditOf, exportOf, headings, loader, rollOf, rowOf } from "@/tests/support/load-roll"
import { countsOf, loadedOn, moved } from "@/tests/support/moves"

// Loads go one at a time, and another test may be loading a whole union.
test.beforeEach(() => test.setTimeout(240_000))

const today = dayOf(new Date())
const ago = (days: number) => addDays(today, -days)

/** Tom no longer listed, Siân at another place, Bethan back after leaving, Olwen new. */
async function secondFile(cast: Cast) {
  const { bethan, tom, sian } = cast.members
  await loadedOn(cast, ago(9))
  await moved(cast, bethan, ["left", "no_longer_listed", ago(5)])
  const more = [
    rowOf(cast, `N-${cast.run}`),
    rowOf(cast, sian.number, "Siân,Morgan", `Bala ${cast.run}`),
    rowOf(cast, bethan.number, "Bethan,Rowlands"),
  ]
  return exportOf(cast, more, [bethan, tom, sian])
}

test("a second file is laid out before it is loaded: who leaves, who moves, who is new", async ({
  cast,
  as,
}) => {
  const { stage } = loader(cast, as)
  const { organiser } = cast.people
  const loading = await stage(await secondFile(cast))
  const changes = await as(organiser, (tx) => rollChanges(tx, loading, 50))
  const office = `${cast.office.name}, ${cast.branch.name}`
  expect(changes.map(({ kind, name, from, to, all }) => [kind, name, from, to, all])).toEqual([
    ["joining", "Olwen Parry", null, office, 1],
    ["leaving", "Tom Ashworth", office, null, 1],
    [
      "moving",
      "Siân Morgan",
      `${cast.secondOffice.name}, ${cast.branch.name}`,
      `Bala ${cast.run}, ${cast.branch.name}`,
      1,
    ],
    ["returning", "Bethan Rowlands", null, office, 1],
  ])
  expect(await as(organiser, (tx) => rollChanges(tx, loading, 0))).toEqual([])
  const csv = await as(organiser, (tx, actor) => exportRollChanges(tx, actor, loading))
  const rows: string[][] = parse(csv, { bom: true })
  expect(rows).toHaveLength(5)
  expect(rows[2]).toEqual(["No longer listed", cast.members.tom.number, "Tom Ashworth", office, ""])
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 4", "readiness.export 4"])
})

test("who may take the changes away: an organiser with the right, and nobody else", async ({ cast, as }) => {
  const loading = await loader(cast, as).stage(exportOf(cast))
  const take = (who: { id: string }, wanted = loading) =>
    as(who, (tx, actor) => exportRollChanges(tx, actor, wanted))
  await expect(take(cast.people.organiser, { ...loading, importId: crypto.randomUUID() })).rejects.toThrow(
    NotFound,
  )
  await expect(take(cast.people.secretary)).rejects.toThrow()
  await expect(take(cast.people.outsider)).rejects.toThrow("is a right you have not been given")
  for (const role of ["rep", "secretary"] as const) expect(mayUse(role, "exportRollChanges")).toBe(false)
})

test("a second file drops no pledge and no history, whoever leaves, moves or comes back", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const { bethan, tom, sian } = cast.members
  for (const member of [bethan, tom, sian]) {
    await pledged(cast.ballot, member, "will_post", { by: cast.people.rep })
    await attempted(cast.ballot, member, "spoke", { by: cast.people.rep })
  }
  const text = await secondFile(cast)
  const loading = await stage(text)
  const { done } = await merge(loading, { leaving: 1, takeOff: "yes", leftOn: ago(2) })
  expect(done).toMatchObject({ new: 2, changed: 1, leaving: 1 })
  for (const { number } of [bethan, tom, sian])
    expect(await rollOf(cast.ballot.id, number)).toMatchObject({ pledge: "will_post" })
  const left = await owner.select().from(rollEvents).where(eq(rollEvents.memberId, tom.id))
  expect(left.find(({ kind }) => kind === "left")).toMatchObject({ happenedOn: ago(2) })
  for (const table of [pledges, contactAttempts])
    expect(await owner.select().from(table).where(eq(table.ballotId, cast.ballot.id))).toHaveLength(3)
  const { kept, afresh } = await countsOf(cast, cast.office)
  expect(kept).toEqual(afresh)
  const count = await as(cast.people.organiser, (tx) => entitledOn(tx, cast.ballot.id, today))
  expect(count.all).toBe(4)
  expect((await merge(await stage(text))).done).toMatchObject({ new: 0, changed: 0, leaving: 0 })
})

test("a day to come is refused for leaving, and one gone past is moved on to the last that happened", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  await loadedOn(cast, ago(3))
  const loading = await stage(exportOf(cast, [], [cast.members.tom]))
  const leave = (leftOn: string) => merge(loading, { leaving: 1, takeOff: "yes", leftOn })
  await expect(leave(addDays(today, 1))).rejects.toThrow("That day has not come yet")
  await leave(ago(30))
  const events = await owner.select().from(rollEvents).where(eq(rollEvents.memberId, cast.members.tom.id))
  expect(events.find(({ kind }) => kind === "left")).toMatchObject({ happenedOn: ago(3) })
})

test("after the last day to join, new names are kept off the roll unless they were members before it", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const { organiser } = cast.people
  const number = `N-${cast.run}`
  const text = await secondFile(cast)
  await moved(cast, cast.members.farMember, ["left", "no_longer_listed", ago(1)])
  const until = ago(2)
  await owner.update(ballots).set({ joinersUntil: until }).where(eq(ballots.id, cast.ballot.id))
  const loading = await stage(text)
  expect(await as(organiser, (tx) => joinersUntil(tx, cast.ballot.id, new Date()))).toBe(until)
  // Olwen is new and Bethan had left before; Jory stood on the roll that day, and comes back.
  expect(await as(organiser, (tx) => lateJoiners(tx, loading, until))).toBe(2)
  expect((await merge(loading, { leaving: 1 })).done).toMatchObject({ new: 1, late: 2, leaving: 0 })
  expect(await rollOf(cast.ballot.id, number)).toBeUndefined()
  expect(await rollOf(cast.ballot.id, cast.members.bethan.number)).toMatchObject({
    left_reason: "no_longer_listed",
  })
  expect(await rollOf(cast.ballot.id, cast.members.farMember.number)).toMatchObject({ left_reason: null })
  const known = await owner.select().from(members).where(eq(members.number, number))
  expect(known).toHaveLength(1)

  expect((await merge(await stage(text), { leaving: 1, joinLate: "yes" })).done).toMatchObject({ new: 2 })
  const events = await owner
    .select()
    .from(rollEvents)
    .where(eq(rollEvents.memberId, known[0]?.id ?? ""))
  expect(events).toMatchObject([{ kind: "joined", happenedOn: until }])
  expect(await rollOf(cast.ballot.id, cast.members.bethan.number)).toMatchObject({ left_reason: null })
})

test("of a home address, whether it can be posted to is kept, and follows the next file", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const [bethan, tom] = [cast.members.bethan, cast.members.tom]
  const number = `N-${cast.run}`
  const file = (cells: string[]) =>
    [
      `${headings},Home address,Town,Postcode`,
      `${rowOf(cast, bethan.number, "Bethan,Rowlands")},${cells[0]}`,
      `${rowOf(cast, tom.number, "Tom,Ashworth")},${cells[1]}`,
      `${rowOf(cast, number)},${cells[2]}`,
    ].join("\n")
  const usable = async () =>
    Promise.all(
      [bethan.number, tom.number, number, cast.members.sian.number].map(async (of) => {
        const [member] = await owner.select().from(members).where(eq(members.number, of))
        return member?.hasUsableAddress
      }),
    )
  await merge(await stage(file(["1 High St,Mold,", "1 High St,,", ",,"])), { leaving: 2 })
  expect(await usable()).toEqual([true, false, false, null])
  const loading = await stage(file(["n/a,,", ",,LL11 1AA", '"1 High St, Mold",,']))
  await merge(loading, { leaving: 2 })
  expect(await usable()).toEqual([false, true, true, null])
  await merge(await stage(exportOf(cast)), { leaving: 1 })
  expect((await usable())[0]).toBe(false)
})

test("a home address is taken for nothing else, and nothing else for one", async ({ cast, as }) => {
  const { organiser } = cast.people
  const loading = await loader(cast, as).stage(
    `Number,Name,Home address,Where\n${cast.members.tom.number},Tom Ashworth,"1 High St, Mold",2 Low St\n`,
  )
  expect((await as(organiser, (tx) => importOf(tx, loading)))?.mapping[2]).toBe("address")
  const column = ["number", "full_name", "workplace", "address"] as const
  const input = { ...loading, column: [...column], branch: null, employer: null }
  await as(organiser, (tx, actor) => mapRoll(tx, actor, input, new Date()))
  const found = await as(organiser, (tx) => importOf(tx, loading))
  expect(found?.mapping).toEqual(["number", "full_name", null, null])
})
