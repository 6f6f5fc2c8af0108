import { and, eq, sql } from "drizzle-orm"
import { importRows, imports, members, pledges } from "@/db/schema"
import { dayOf } from "@/lib/dates"
import { mergeRoll } from "@/lib/imports/merge-roll"
import { type Cast, expect, owner, test } from "@/tests/support/cast"
import { entryOf, listedTwice } from "@/tests/support/duplicates"
import { exportOf, loader, rollOf, rowOf } from "@/tests/support/load-roll"
import { moved } from "@/tests/support/moves"
import { neverWas } from "@/tests/support/never-was"

// Loads go one at a time, and another test may be loading a whole union.
test.beforeEach(() => test.setTimeout(240_000))

type As = Parameters<typeof loader>[1]

/** Five on the roll as a file has them, and a second file in which one of them is called otherwise. */
async function loadedOnce(cast: Cast, as: As) {
  const number = `N-${cast.run}`
  const { stage, merge } = loader(cast, as)
  await merge(await stage(exportOf(cast, [rowOf(cast, number)])))
  return { stage, merge, number, text: exportOf(cast, [rowOf(cast, number, "Olwen,Parry-Jones")]) }
}

const misspell = (tx: Pick<typeof owner, "update">, { id }: { id: string }) =>
  tx.update(members).set({ lastName: "Ashwroth" }).where(eq(members.id, id))

const nameOf = async ({ id }: { id: string }) =>
  (await owner.select().from(members).where(eq(members.id, id)))[0]?.lastName

test("rows that are news are marked where they are few, and what was counted is kept", async ({
  cast,
  as,
}) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const loading = await stage(text)
  const marked = await owner
    .select()
    .from(importRows)
    .where(and(eq(importRows.importId, loading.importId), importRows.isNews))
  expect(marked.map(({ lastName }) => lastName)).toEqual(["Parry-Jones"])
  const [kept] = await owner.select().from(imports).where(eq(imports.id, loading.importId))
  expect(kept?.compared).toMatchObject({ usable: 5, changed: 1, on_roll: 5, still_listed: 5 })
  expect((await merge(loading)).done).toMatchObject({ new: 0, changed: 1, unchanged: 4, leaving: 0 })
})

test("a member changed between the page and the load is put as the file has them", async ({ cast, as }) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const loading = await stage(text)
  await misspell(owner, cast.members.tom)
  expect((await merge(loading)).done).toMatchObject({ changed: 2, unchanged: 3 })
  expect(await nameOf(cast.members.tom)).toBe("Ashworth")
})

test("a change under way while the file is compared, and made after it, is found too", async ({
  cast,
  as,
}) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const loading = await owner.transaction(async (tx) => {
    await misspell(tx, cast.members.tom)
    return stage(text)
  })
  expect((await merge(loading)).done).toMatchObject({ changed: 2 })
  expect(await nameOf(cast.members.tom)).toBe("Ashworth")
})

test("whoever leaves the roll between the page and the load is put back, being listed", async ({
  cast,
  as,
}) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const loading = await stage(text)
  await moved(cast, cast.members.tom, ["left", "no_longer_listed", dayOf(new Date())])
  expect((await merge(loading)).done).toMatchObject({ new: 1, changed: 1 })
  expect(await rollOf(cast.ballot.id, cast.members.tom.number)).toMatchObject({ left_reason: null })
})

/** Somebody whom a file lists as new, entered by hand. */
async function enteredByHand(cast: Cast, number: string) {
  const place = { branchId: cast.branch.id, workplaceId: cast.office.id }
  await owner.insert(members).values({ number, ...place, firstName: "Nest", lastName: "Puw" })
}

test("somebody entered by hand between the page and the load is not entered twice", async ({ cast, as }) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const number = `B-${cast.run}`
  const loading = await stage(`${text}\n${rowOf(cast, number, "Nest,Pugh")}`)
  await enteredByHand(cast, number)
  expect((await merge(loading)).done).toMatchObject({ new: 1, changed: 1, unchanged: 4 })
  const known = await owner.select().from(members).where(eq(members.number, number))
  expect(known.map(({ lastName }) => lastName)).toEqual(["Pugh"])
})

test("a load that is refused as the roll has changed is compared anew, and goes by that", async ({
  cast,
  as,
}) => {
  const { stage, merge, text } = await loadedOnce(cast, as)
  const number = `B-${cast.run}`
  const loading = await stage(`${text}\n${rowOf(cast, number, "Nest,Puw")}`)
  const { organiser } = cast.people
  await as(organiser, (tx, actor) => mergeRoll(tx, actor, { ...loading, leaving: 0 }, new Date()))
  const twin = await listedTwice(cast, cast.office)
  await enteredByHand(cast, number)
  await expect(loader(cast, as).settled(loading)).rejects.toThrow(/1 would now be taken off/)
  expect((await merge(loading, { leaving: 1, takeOff: "yes" })).done).toMatchObject({ new: 1, leaving: 1 })
  expect(await entryOf(twin)).toMatchObject({ leftReason: "no_longer_listed" })
})

test("what a file is compared with says that it changed; what was said on the doorstep does not", async ({
  cast,
}) => {
  const { tom } = cast.members
  const counted = await neverWas(async (tx) => {
    const noted = async () => {
      const [row] = await tx.execute<{ many: number }>(
        sql`select count(*)::int as many from known_changes where changed_in = pg_current_xact_id()`,
      )
      return row?.many
    }
    await tx.insert(pledges).values({
      ...{ id: crypto.randomUUID(), ballotId: cast.ballot.id, memberId: tom.id, branchId: cast.branch.id },
      ...{ workplaceId: cast.office.id, accountId: cast.people.rep.id, madeAt: new Date() },
      ...{ pledge: "will_post", evidence: "told_rep" },
    })
    const before = await noted()
    await misspell(tx, tom)
    return [before, await noted()]
  })
  expect(counted).toEqual([0, 1])
  const [now] = await owner.execute(sql`select known_has_changed(pg_current_snapshot()::text) as changed`)
  expect(now).toEqual({ changed: false })
})
