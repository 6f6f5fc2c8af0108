import { eq } from "drizzle-orm"
import { canvassSheets } from "@/db/schema"
import { printCanvass } from "@/lib/canvass/print-canvass"
import { eraseBallot } from "@/lib/closing/erase-ballot"
import { actsOf } from "../../support/acts"
import { officeSheet, printedSheets, wantedSheets } from "../../support/canvass"
import { build, expect, owner, person, test } from "../../support/cast"
import { pledged } from "../../support/happened"
import { closed } from "../../support/lived-through"

test("sheets hold those still to ask by workplace and name, and the audit says what for", async ({
  cast,
  as,
}) => {
  const { tom, bethan, sian } = cast.members
  const [mold, wrexham] = await printedSheets(cast, as, { phones: "yes" })
  expect(mold).toMatchObject({ workplace: cast.secondOffice.name, memberIds: [sian.id] })
  expect(wrexham).toMatchObject({ workplace: cast.office.name, memberIds: [tom.id, bethan.id] })
  expect(wrexham?.number).toBeGreaterThan(1000)
  const [act] = await actsOf(cast.people.secretary, "canvass.print")
  expect(act).toMatchObject({
    ...{ people: 3, ballotId: cast.ballot.id, branchId: cast.branch.id },
    detail: { purpose: "Office round", phones: "yes", sheets: [mold?.number, wrexham?.number] },
  })
  await pledged(cast.ballot, tom, "posted")
  await pledged(cast.ballot, sian, "rather_not_say")
  expect((await printedSheets(cast, as)).map(({ memberIds }) => memberIds)).toEqual([[bethan.id]])
})

test("printed twice from one form, it is the same sheet", async ({ cast, as }) => {
  const which = wantedSheets(cast)
  const print = () => as(cast.people.secretary, (tx, actor) => printCanvass(tx, actor, which, new Date()))
  const [once, again] = [await print(), await print()]
  expect(again.sheetIds).toEqual(once.sheetIds)
  expect(await actsOf(cast.people.secretary, "canvass.print")).toHaveLength(1)
})

test("a large workplace has several sheets, none longer than sixty lines", async ({ cast, as }) => {
  await build.addMembers(Array.from({ length: 120 }, (_, n) => person(cast.office, "Member", `${n}`)))
  await build.enrol(cast.ballot.id, cast.people.organiser.id)
  const sheets = await printedSheets(cast, as, { workplaceId: cast.office.id })
  expect(sheets.map(({ memberIds }) => memberIds.length)).toEqual([41, 41, 40])
})

test("nothing is printed once voting has closed", async ({ cast, as }) => {
  const after = new Date(Date.now() + 40 * 86_400_000)
  const print = as(cast.people.secretary, (tx, actor) => printCanvass(tx, actor, wantedSheets(cast), after))
  await expect(print).rejects.toMatchObject({ field: "over" })
  expect(await owner.select().from(canvassSheets).where(eq(canvassSheets.ballotId, cast.ballot.id))).toEqual(
    [],
  )
})

test("sheets go with what is known of their people", async ({ cast, as }) => {
  const { id, name } = cast.ballot
  await officeSheet(cast, as)
  await closed(cast, 40)
  const erased = await as(cast.people.organiser, (tx, actor) =>
    eraseBallot(tx, actor, { ballotId: id, name }, new Date()),
  )
  expect(erased.rows).toMatchObject({ sheets: 1 })
  expect(await owner.select().from(canvassSheets).where(eq(canvassSheets.ballotId, id))).toEqual([])
})
