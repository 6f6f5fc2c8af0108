import { eq } from "drizzle-orm"
import { importRows } from "@/db/schema"
import { expect, owner, test } from "@/tests/support/cast"
import { entryOf, listedTwice, merged, unmerged } from "@/tests/support/duplicates"
import { exportOf, loader, rowOf } from "@/tests/support/load-roll"

test("a number merged away that an export still lists is not brought back, and it is said whose it is", async ({
  cast,
  as,
}) => {
  const { bethan } = cast.members
  const twin = await listedTwice(cast, cast.office)
  await merged(cast.people.secretary, bethan, twin)
  const { stage, figures, merge } = loader(cast, as)
  const loading = await stage(exportOf(cast, [rowOf(cast, twin.number, "Bethan,Rowlands")]))
  const [row] = await owner.select().from(importRows).where(eq(importRows.number, twin.number))
  expect(row?.refused).toContain(`Merged with number ${bethan.number}`)
  expect(await figures(loading)).toMatchObject({ new: 0, leaving: 0, refused: 1 })
  await merge(loading)
  expect(await entryOf(twin)).toMatchObject({ leftReason: "duplicate" })
  expect(await entryOf(bethan)).toMatchObject({ leftOn: null })
})

test("listed by the merged number alone, the one who was kept counts as listed, however many merges on", async ({
  cast,
  as,
}) => {
  const { bethan, tom } = cast.members
  const twin = await listedTwice(cast, cast.office)
  await merged(cast.people.secretary, bethan, twin)
  await merged(cast.people.secretary, tom, bethan)
  const { stage, figures, merge } = loader(cast, as)
  const loading = await stage(exportOf(cast, [rowOf(cast, twin.number, "Bethan,Rowlands")], [bethan, tom]))
  expect((await figures(loading)).leaving).toBe(0)
  await merge(loading, { takeOff: "yes" })
  expect(await entryOf(tom)).toMatchObject({ leftOn: null })
})

test("merged between the upload and the load, or made two again, the load goes by what stands", async ({
  cast,
  as,
}) => {
  const { bethan } = cast.members
  const twin = await listedTwice(cast, cast.office)
  const { stage, figures, merge } = loader(cast, as)
  const text = exportOf(cast, [rowOf(cast, twin.number, "Bethan,Rowlands-Parry")])
  const early = await stage(text)
  const mergeId = await merged(cast.people.secretary, bethan, twin)
  await merge(early)
  expect(await entryOf(twin)).toMatchObject({ leftReason: "duplicate" })
  await unmerged(cast.people.secretary, mergeId)
  const late = await stage(text)
  expect(await figures(late)).toMatchObject({ refused: 0, leaving: 0 })
  await merge(late)
  expect(await entryOf(twin)).toMatchObject({ leftOn: null })
})
