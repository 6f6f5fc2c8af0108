import { namesOnRoll, previousTurnouts } from "@/lib/previous/queries"
import { type Cast, expect, test } from "@/tests/support/cast"
import { sheetOf, turnoutLoader } from "@/tests/support/last-ballot"

const byPlace = (cast: Cast, rows: { workplaceId: string; entitled: number; cast: number }[]) => {
  const places = [cast.office, cast.secondOffice, cast.farOffice]
  return places.map(({ id }) => {
    const row = rows.find(({ workplaceId }) => workplaceId === id)
    return row && [row.entitled, row.cast]
  })
}

test("a workplace's own figures come first, then the whole ballot's rate on those it has now", async ({
  cast,
  as,
}) => {
  const { load } = turnoutLoader(cast, as)
  const { organiser, secretary } = cast.people
  const known = async (who: { id: string }) =>
    byPlace(cast, await as(who, (tx) => previousTurnouts(tx, cast.ballot.id)))
  expect(await known(organiser)).toEqual([undefined, undefined, undefined])
  await load(sheetOf("Workplace", [[cast.office.name, 40, 19]]))
  expect(await known(organiser)).toEqual([[40, 19], undefined, undefined])
  await load(
    sheetOf("Workplace", [
      [cast.office.name, 40, 19],
      ["Total", 100, 60],
    ]),
  )
  expect(await known(organiser)).toEqual([
    [40, 19],
    [1, 1],
    [1, 1],
  ])
  expect(await known(secretary)).toEqual([[40, 19], [1, 1], undefined])
})

test("a branch's and an employer's are rates, rounded to whole papers", async ({ cast, as }) => {
  const { load } = turnoutLoader(cast, as)
  const { organiser } = cast.people
  const known = async () => byPlace(cast, await as(organiser, (tx) => previousTurnouts(tx, cast.ballot.id)))
  await load(
    sheetOf("Branch", [
      [cast.branch.name, 100, 45],
      ["Total", 200, 180],
    ]),
  )
  expect(await known()).toEqual([
    [2, 1],
    [1, 0],
    [1, 1],
  ])
  await load(sheetOf("Employer", [[cast.employer.name, 100, 80]]))
  expect(await known()).toEqual([
    [2, 2],
    [1, 1],
    [1, 1],
  ])
})

test("the names to fill in are those on the roll", async ({ cast, as }) => {
  const names = (of: "workplace" | "employer" | "branch") =>
    as(cast.people.organiser, (tx) => namesOnRoll(tx, cast.ballot.id, of))
  expect(await names("workplace")).toEqual([
    { name: cast.farOffice.name, branch: cast.otherBranch.name, employer: cast.employer.name },
    { name: cast.secondOffice.name, branch: cast.branch.name, employer: cast.employer.name },
    { name: cast.office.name, branch: cast.branch.name, employer: cast.employer.name },
  ])
  expect((await names("employer")).map(({ name }) => name)).toEqual([cast.employer.name])
  expect(await names("branch")).toHaveLength(2)
})
