import { noteListOpened } from "@/lib/audit/note-list-opened"
import { actsAbout, actsOf } from "@/tests/support/acts"
import { expect, test } from "@/tests/support/cast"

test("whoever opens a list of members leaves one act a visit, with what it was and how many it showed", async ({
  cast,
  as,
}) => {
  const { secretary } = cast.people
  const opened = { branchId: cast.branch.id, ballotId: cast.ballot.id, people: 3 }
  for (let visits = 0; visits < 2; visits++)
    await as(secretary, (tx, actor) =>
      noteListOpened(tx, actor, "today.see", { ...opened, detail: { line: "not_arrived" } }),
    )
  await as(secretary, (tx, actor) =>
    noteListOpened(tx, actor, "wall.see", { ...opened, subjectId: cast.office.id, detail: {} }),
  )
  const acts = await actsOf(secretary, "today.see")
  expect(acts).toHaveLength(2)
  expect(acts[0]).toMatchObject({ ...opened, detail: { line: "not_arrived" } })
  expect(await actsAbout(cast.office.id, "wall.see")).toMatchObject([{ accountId: secretary.id, people: 3 }])
})

test("a list that shows nobody was not seen", async ({ cast, as }) => {
  const { secretary } = cast.people
  await as(secretary, (tx, actor) => noteListOpened(tx, actor, "search.see", { people: 0 }))
  expect(await actsOf(secretary, "search.see")).toHaveLength(0)
})

test("an organiser who looks at one branch is seen by that branch", async ({ cast, as }) => {
  const { organiser, secretary } = cast.people
  await as(organiser, (tx, actor) =>
    noteListOpened(tx, actor, "wall.see", { branchId: cast.branch.id, people: 2 }),
  )
  expect(await actsOf(organiser, "wall.see")).toMatchObject([{ branchId: cast.branch.id }])
  await as(secretary, (tx, actor) => noteListOpened(tx, actor, "search.see", { people: 1 }))
  expect(await actsOf(secretary, "search.see")).toMatchObject([{ branchId: cast.branch.id, detail: {} }])
})
