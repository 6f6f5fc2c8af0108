import { randomUUID } from "node:crypto"
import { mayUse } from "@/lib/access"
import { MapRoll, mapRoll } from "@/lib/imports/map-roll"
import { newNames } from "@/lib/imports/new-names"
import { importOf, refusedRows } from "@/lib/imports/queries"
import { NotFound } from "@/lib/refusal"
import { type Cast, expect, test } from "@/tests/support/cast"
import { auditOf, loader } from "@/tests/support/load-roll"

const strange = (cast: Cast) =>
  `Ref A,Who,Where,Voted\nN-${cast.run}-1,"Parry, Olwen",Wrexham ${cast.run},yes\nN-${cast.run}-2,Gwyn Rees,Mould ${cast.run},no\n`

const chosen = ["number", "full_name", "workplace", "grade"] as const

test("takes the columns as the organiser says, and never a vote", async ({ cast, as }) => {
  const { stage, settled, figures } = loader(cast, as)
  const { organiser } = cast.people
  const loading = await stage(strange(cast))
  const input = { ...loading, column: [...chosen], branch: cast.branch.name, employer: null }
  for (const _twice of [1, 2]) {
    await as(organiser, (tx, actor) => mapRoll(tx, actor, input, new Date()))
    await settled(loading)
    expect(await figures(loading)).toMatchObject({ new: 2, refused: 0 })
  }
  const found = await as(organiser, (tx) => importOf(tx, loading))
  expect(found?.mapping).toEqual(["number", "full_name", "workplace", null])
  const names = await as(organiser, (tx) => newNames(tx, loading))
  expect(names).toMatchObject({ branches: [], employers: [] })
  expect(names.workplaces).toEqual([
    { name: `Mould ${cast.run}`, within: cast.branch.name, people: 1, near: `Mold ${cast.run}` },
  ])
  expect(await auditOf(loading.importId)).toEqual(["roll.stage 2", "roll.map 2", "roll.map 2"])
})

test("rows that no branch can be known for are refused, and the sentence says what to do", async ({
  cast,
  as,
}) => {
  const { stage, settled } = loader(cast, as)
  const loading = await stage(strange(cast))
  const input = { ...loading, column: [...chosen], branch: null, employer: null }
  await as(cast.people.organiser, (tx, actor) => mapRoll(tx, actor, input, new Date()))
  await settled(loading)
  const refused = await as(cast.people.organiser, (tx) => refusedRows(tx, loading.importId, 5))
  expect(refused.map(({ why }) => why)).toEqual(
    Array(2).fill("No branch: the file has no column for it. Name one branch for everybody above."),
  )
})

test("refuses a mapping without number or name, or with one column taken twice", async ({ cast, as }) => {
  const loading = await loader(cast, as).stage(strange(cast))
  const map = (column: (typeof chosen)[number][]) =>
    as(cast.people.organiser, (tx, actor) =>
      mapRoll(tx, actor, { ...loading, column, branch: null, employer: null }, new Date()),
    )
  await expect(map(["full_name"])).rejects.toThrow("Say which column has the membership number.")
  await expect(map(["number"])).rejects.toThrow(/Say which column has the name/)
  await expect(map(["number", "full_name", "number"])).rejects.toThrow(/Two columns are taken for/)
})

test("a column can be taken only for what a membership export may tell", () => {
  const ids = { ballotId: randomUUID(), importId: randomUUID() }
  expect(MapRoll.parse({ ...ids, column: "number", branch: "  Gwent  North " })).toMatchObject({
    column: ["number"],
    branch: "Gwent North",
    employer: null,
  })
  for (const column of ["vote", "pledge", "opinion"])
    expect(MapRoll.safeParse({ ...ids, column: [column] }).success).toBe(false)
})

test("an import of another ballot is not found; and only an organiser may", async ({ cast, as }) => {
  const loading = await loader(cast, as).stage(strange(cast))
  const input = { ...loading, importId: randomUUID(), column: [...chosen], branch: null, employer: null }
  await expect(
    as(cast.people.organiser, (tx, actor) => mapRoll(tx, actor, input, new Date())),
  ).rejects.toThrow(NotFound)
  expect(mayUse("secretary", "mapRoll")).toBe(false)
  await expect(
    as(cast.people.secretary, (tx, actor) =>
      mapRoll(tx, actor, { ...input, importId: loading.importId }, new Date()),
    ),
  ).rejects.toThrow()
})
