import { eq } from "drizzle-orm"
import { ballots, memberMerges, rollEntries } from "@/db/schema"
import { mayUse } from "@/lib/access"
import { NotFound } from "@/lib/refusal"
import { actsAbout } from "@/tests/support/acts"
import { build, expect, owner, test } from "@/tests/support/cast"
import { entitledIn, entryOf, everythingOf, listedTwice, merged, unmerged } from "@/tests/support/duplicates"
import { attempted, pledged } from "@/tests/support/happened"
import { countsOf } from "@/tests/support/moves"
import { ask } from "@/tests/support/replacements"

const hours = (ahead: number) => new Date(Date.now() + ahead * 3_600_000)

test("within a day all is as it was, in every table; a second time is harmless", async ({ cast }) => {
  const { bethan } = cast.members
  const { rep, secretary } = cast.people
  const twin = await listedTwice(cast, cast.secondOffice, { email: "b@example.org", phone: "+447700900555" })
  await owner.execute(`update members set phone = null where id = '${bethan.id}'`)
  await pledged(cast.ballot, bethan, "will_post", { by: rep })
  await attempted(cast.ballot, twin, "spoke", { by: rep })
  await pledged(cast.ballot, twin, "posted", { by: rep })
  await ask(cast, bethan)
  await ask(cast, twin, { by: secretary, isRight: true })
  const before = await everythingOf(bethan, twin)
  const mergeId = await merged(secretary, bethan, twin)
  expect(await everythingOf(bethan, twin)).not.toEqual(before)
  await unmerged(secretary, mergeId, hours(23))
  expect(await everythingOf(bethan, twin)).toEqual(before)
  await unmerged(secretary, mergeId, hours(23))
  expect(await everythingOf(bethan, twin)).toEqual(before)
  for (const office of [cast.office, cast.secondOffice]) {
    const { kept, afresh } = await countsOf(cast, office)
    expect(kept).toEqual(afresh)
  }
  expect(await entitledIn(cast)).toEqual({ roll: 5, kept: 5 })
  expect(await actsAbout(bethan.id, "member.unmerge")).toMatchObject([{ people: 2, accountId: secretary.id }])
  await merged(secretary, twin, bethan)
  expect(await entryOf(bethan)).toMatchObject({ leftReason: "duplicate" })
})

test("what was added since stays with the one kept", async ({ cast }) => {
  const { bethan } = cast.members
  const { rep, secretary } = cast.people
  const twin = await listedTwice(cast, cast.office)
  await attempted(cast.ballot, twin, "no_answer", { by: rep })
  const mergeId = await merged(secretary, bethan, twin)
  await pledged(cast.ballot, bethan, "posted", { by: rep })
  await unmerged(secretary, mergeId)
  expect(await entryOf(bethan)).toMatchObject({ pledge: "posted", attempts: 0 })
  expect(await entryOf(twin)).toMatchObject({ pledge: null, attempts: 1, leftOn: null })
})

test("three merged come apart in any order", async ({ cast }) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  const [second, third] = [await listedTwice(cast, cast.office), await listedTwice(cast, cast.office)]
  await pledged(cast.ballot, second, "undecided")
  await pledged(cast.ballot, third, "posted")
  const before = await everythingOf(bethan, second, third)
  for (const order of ["as merged", "backwards"]) {
    const merges = [await merged(secretary, second, third), await merged(secretary, bethan, second)]
    if (order === "backwards") merges.reverse()
    for (const mergeId of merges) await unmerged(secretary, mergeId)
    expect(await everythingOf(bethan, second, third), order).toEqual(before)
  }
})

test("a place that the merge made goes with it, unless something was said there since", async ({ cast }) => {
  const { bethan } = cast.members
  const { secretary, rep } = cast.people
  const twin = await listedTwice(cast, cast.office)
  await owner.execute(`delete from roll_events where member_id = '${bethan.id}'`)
  await owner.delete(rollEntries).where(eq(rollEntries.memberId, bethan.id))
  const before = await everythingOf(bethan, twin)
  await unmerged(secretary, await merged(secretary, bethan, twin))
  expect(await everythingOf(bethan, twin)).toEqual(before)
  const mergeId = await merged(secretary, bethan, twin)
  await pledged(cast.ballot, bethan, "posted", { by: rep })
  await unmerged(secretary, mergeId)
  expect(await entryOf(bethan)).toMatchObject({ pledge: "posted", leftReason: "duplicate" })
  expect(await entitledIn(cast)).toEqual({ roll: 4, kept: 4 })
})

test("a day later it is too late, and so it is once voting has closed", async ({ cast }) => {
  const { bethan } = cast.members
  const { secretary } = cast.people
  const mergeId = await merged(secretary, bethan, await listedTwice(cast, cast.office))
  await expect(unmerged(secretary, mergeId, hours(24.1))).rejects.toThrow(/more than a day ago/)
  await owner
    .update(ballots)
    .set({ closesAt: hours(-1) })
    .where(eq(ballots.id, cast.ballot.id))
  await expect(unmerged(secretary, mergeId)).rejects.toThrow(/Voting has closed since/)
  expect(
    (await owner.select().from(memberMerges).where(eq(memberMerges.id, mergeId)))[0]?.undoneAt,
  ).toBeNull()
})

test("an outsider gets not found, and a rep may not", async ({ cast }) => {
  const { bethan } = cast.members
  const mergeId = await merged(cast.people.secretary, bethan, await listedTwice(cast, cast.office))
  const far = await build.account("secretary", {
    ...{ name: "Far", email: `far.${cast.run}@example.org`, branchId: cast.otherBranch.id },
  })
  await expect(unmerged(far, mergeId)).rejects.toThrow(NotFound)
  expect(mayUse("rep", "undoMerge")).toBe(false)
  await expect(unmerged(cast.people.rep, mergeId)).rejects.toThrow()
})
