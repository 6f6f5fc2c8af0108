import { expect, test } from "@playwright/test"
import { sheetsOf } from "@/lib/wall/sheets"

const dealt = (members: number[], most: number) =>
  sheetsOf(
    members.map((each) => ({ members: each })),
    most,
  ).map((sheet) => sheet.map((place) => place.members))

test("workplaces fill a sheet in their order, and none is cut in two", () => {
  expect(dealt([4, 5, 1, 6, 3, 2], 10)).toEqual([[4, 5, 1], [6, 3], [2]])
})

test("one that is too large for a sheet has one to itself", () => {
  expect(dealt([2, 25, 3, 7], 10)).toEqual([[2], [25], [3, 7]])
  expect(dealt([], 10)).toEqual([])
})
