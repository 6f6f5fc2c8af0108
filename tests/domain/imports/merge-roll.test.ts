import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { importRows, imports, pledges, rollEvents } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { mergeRoll } from "@/lib/imports/merge-roll"
import { NotFound } from "@/lib/refusal"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { auditOf, exportOf, headings, loader, rollOf, rowOf } from "@/tests/support/load-roll"

// Loads go one at a time, and another test may be loading a whole union.
test.beforeEach(() => test.setTimeout(240_000))

test("loads new members, changes and departures at once, and forgets the file’s rows", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const { bethan, tom } = cast.members
  const number = `N-${cast.run}`
  const text = exportOf(cast, [rowOf(cast, number, "Olwen,Parry", "")], [tom]).replace("Bethan", "Beth")
  const loading = await stage(text)
  const { done } = await merge(loading, { leaving: 1, takeOff: "yes" })
  expect(done).toMatchObject({ new: 1, changed: 1, unchanged: 2, leaving: 1, refused: 0 })
  expect(await rollOf(cast.ballot.id, number)).toEqual({
    first_name: "Olwen",
    phone: "+447700900456",
    workplace: "No workplace given",
    left_reason: null,
    pledge: null,
    events: ["joined loaded"],
  })
  expect(await rollOf(cast.ballot.id, bethan.number)).toMatchObject({ first_name: "Beth", left_reason: null })
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({
    left_reason: "no_longer_listed",
    events: ["joined loaded", "left no_longer_listed"],
  })
  expect(await owner.select().from(importRows).where(eq(importRows.importId, loading.importId))).toEqual([])
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 4", "roll.merge 5"])
})

test("twice is harmless: the same load, and the same file again", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const text = exportOf(cast, [rowOf(cast, `N-${cast.run}`)])
  const loading = await stage(text)
  const first = await merge(loading)
  expect((await merge(loading)).done).toEqual(first.done)
  expect(await auditOf(loading.importId)).toHaveLength(2)
  const again = await stage(text)
  expect((await merge(again)).done).toMatchObject({ new: 0, changed: 0, unchanged: 5, leaving: 0 })
  expect((await rollOf(cast.ballot.id, `N-${cast.run}`))?.events).toEqual(["joined loaded"])
})

test("a member listed again is put back, with what they had said", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const { tom } = cast.members
  await promise(cast, tom.id)
  await merge(await stage(exportOf(cast, [], [tom])), { leaving: 1, takeOff: "yes" })
  await merge(await stage(exportOf(cast)))
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({
    left_reason: null,
    pledge: "will_post",
    events: ["joined loaded", "left no_longer_listed", "joined reinstated"],
  })
})

test("a member who moves takes their pledge with them", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const { tom } = cast.members
  await promise(cast, tom.id)
  const moved = exportOf(cast, [rowOf(cast, tom.number, "Tom,Ashworth", `Bala ${cast.run}`)], [tom])
  expect((await merge(await stage(moved))).done).toMatchObject({ new: 0, changed: 1, leaving: 0 })
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({
    workplace: `Bala ${cast.run}`,
    pledge: "will_post",
    events: ["joined loaded"],
  })
})

test("a column that is not there changes nothing of what is known", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const { bethan } = cast.members
  const short = `Number,Forename,Surname\n${bethan.number},Bethan,Rowlands\n`
  expect((await merge(await stage(short), { leaving: 3 })).done).toMatchObject({ unchanged: 1, leaving: 0 })
  expect(await rollOf(cast.ballot.id, bethan.number)).toMatchObject({
    phone: "+447700900123",
    workplace: cast.office.name,
  })
})

test("nobody is taken off unticked, nor most of the roll without a word for it", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const { bethan, tom, sian, farMember } = cast.members
  const loading = await stage(exportOf(cast, [], [tom, sian, farMember]))
  await expect(merge(loading, { leaving: 2, takeOff: "yes" })).rejects.toThrow(/3 would now be taken off/)
  await expect(merge(loading, { leaving: 3, takeOff: "yes" })).rejects.toThrow(/3 of 4 members off the roll/)
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({ left_reason: null })
  expect((await merge(loading, { leaving: 3 })).done.leaving).toBe(0)
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({ left_reason: null })
  const again = await stage(exportOf(cast, [], [tom, sian, farMember]))
  expect((await merge(again, { leaving: 3, takeOffMost: "yes" })).done.leaving).toBe(3)
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({ left_reason: "no_longer_listed" })
  expect(await rollOf(cast.ballot.id, bethan.number)).toMatchObject({ left_reason: null })
})

test("a row that cannot be used still lists its member", async ({ cast, as }) => {
  const { stage, figures } = loader(cast, as)
  const { tom } = cast.members
  const loading = await stage(exportOf(cast, [rowOf(cast, tom.number, ",")], [tom]))
  expect(await figures(loading)).toMatchObject({ unchanged: 3, refused: 1, leaving: 0 })
})

test("members at an employer outside the ballot are kept, and not put on its roll", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const { tom } = cast.members
  const elsewhere = (number: string, name: string) =>
    rowOf(cast, number, name).replace(cast.employer.name, `Council ${cast.run}`)
  const text = exportOf(
    cast,
    [elsewhere(`N-${cast.run}`, "Olwen,Parry"), elsewhere(tom.number, "Tom,Ashworth")],
    [tom],
  )
  const { done } = await merge(await stage(text), { leaving: 1, takeOff: "yes" })
  expect(done).toMatchObject({ new: 0, elsewhere: 2, leaving: 1 })
  expect(await rollOf(cast.ballot.id, `N-${cast.run}`)).toBeUndefined()
  expect(await rollOf(cast.ballot.id, tom.number)).toMatchObject({ left_reason: "left_employer" })
})

test("two loads of one roll wait for each other", async ({ cast, as }) => {
  const { stage, merge } = loader(cast, as)
  const text = exportOf(cast, [rowOf(cast, `N-${cast.run}`)])
  const [one, two] = [await stage(text), await stage(text)]
  const results = await Promise.all([merge(one), merge(two)])
  expect(results.map(({ done }) => done.new).sort()).toEqual([0, 1])
  expect((await rollOf(cast.ballot.id, `N-${cast.run}`))?.events).toEqual(["joined loaded"])
})

test("all or nothing: a failure at the last leaves no trace, and the load is begun again", async ({
  cast,
  as,
}) => {
  const { stage, settled } = loader(cast, as)
  const number = `N-${cast.run}`
  const loading = await stage(exportOf(cast, [rowOf(cast, number)]))
  const input = { ...loading, leaving: 0 }
  await as(cast.people.organiser, (tx, actor) => mergeRoll(tx, actor, input, new Date()))
  const trip = sql.raw(`trip_${cast.run}`)
  await owner.execute(sql`create function ${trip}() returns trigger language plpgsql
    as $$ begin perform 1 / 0; return null; end $$`)
  await owner.execute(sql`create trigger ${trip} after update on imports for each row
    when (new.id = ${sql.raw(`'${loading.importId}'`)} and new.state = 'merged' and new.file_name <> 'again.csv')
    execute function ${trip}()`)
  await expect(settled(loading)).rejects.toThrow()
  expect(await owner.execute(sql`select from members where number = ${number}`)).toHaveLength(0)
  const events = await owner.select().from(rollEvents).where(eq(rollEvents.ballotId, cast.ballot.id))
  expect(events).toHaveLength(4)
  // Not dropped: that would wait for another's load, and whoever says how far that is would wait for it.
  await owner.update(imports).set({ fileName: "again.csv" }).where(eq(imports.id, loading.importId))
  expect(await settled(loading)).toMatchObject({ state: "merged", done: { new: 1 } })
})

test("refuses when no row can be used, when discarded, when not found, and anyone but an organiser", async ({
  cast,
  as,
}) => {
  const { stage, merge } = loader(cast, as)
  const useless = await stage(`${headings}\n${rowOf(cast, "")}`)
  await expect(merge(useless, { leaving: 4 })).rejects.toThrow(/nothing to load/)
  await expect(merge({ ...useless, importId: randomUUID() })).rejects.toThrow(NotFound)
  for (const person of [cast.people.secretary, cast.people.outsider]) {
    await expect(
      as(person, (tx, actor) => mergeRoll(tx, actor, { ...useless, leaving: 4 }, new Date())),
    ).rejects.toThrow()
  }
  expect(mayUse("secretary", "mergeRoll")).toBe(false)
})

async function promise(cast: Cast, memberId: string) {
  await owner.insert(pledges).values({
    id: randomUUID(),
    ballotId: cast.ballot.id,
    memberId,
    branchId: cast.branch.id,
    workplaceId: cast.office.id,
    accountId: cast.people.rep.id,
    madeAt: new Date(),
    pledge: "will_post",
    evidence: "told_rep",
  })
}
