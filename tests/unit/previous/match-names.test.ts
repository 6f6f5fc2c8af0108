import { expect, test } from "@playwright/test"
import { matchNames } from "@/lib/previous/match-names"

const place = (id: string, name: string, branch = "Marches") => ({ id, name, branch, employer: "Probation" })
const row = (line: number, name: string, within = {}) => ({
  ...{ line, name, branch: "", employer: "", entitled: 40, cast: 19, isWorkedOut: false },
  ...within,
})

const known = [
  place("a", "Cardiff Crown Court"),
  place("b", "Môn, King’s Road"),
  place("c", "Ward 3"),
  place("d", "Courts team", "Marches"),
  place("e", "Courts team", "Elsewhere"),
]
const match = (...rows: ReturnType<typeof row>[]) => matchNames(rows, known, "workplace")
const whyNot = (...rows: ReturnType<typeof row>[]) => match(...rows).refused.map(({ why }) => why)

test("case, accents, spaces and the kind of apostrophe make no difference", () => {
  const { matched, refused } = match(row(2, " cardiff  CROWN court"), row(3, "Mon, King's Road"))
  expect(refused).toEqual([])
  expect(matched.map(({ id }) => id)).toEqual(["a", "b"])
})

test("a near name is offered, never taken; another number is another place", () => {
  expect(whyNot(row(2, "Cardiff Crown Ct"), row(3, "Ward 4"), row(4, "Penzance"))).toEqual([
    "No workplace “Cardiff Crown Ct”. Did you mean “Cardiff Crown Court”?",
    "No workplace “Ward 4”.",
    "No workplace “Penzance”.",
  ])
})

test("of two with one name, the branch says which", () => {
  expect(whyNot(row(2, "Courts team"))).toEqual([
    "2 workplaces are called “Courts team”. Add a column with the branch, or with the employer.",
  ])
  expect(match(row(2, "Courts team", { branch: "elsewhere" })).matched[0]?.id).toBe("e")
  expect(whyNot(row(2, "Ward 3", { branch: "Elsewhere" }))).toEqual([
    "“Ward 3” is not in that branch, or not with that employer.",
  ])
})

test("the same thing twice is refused the second time, and so is a second total", () => {
  const { matched, refused } = match(
    row(2, "Ward 3"),
    row(3, "ward 3"),
    row(4, "Total"),
    row(5, "Grand total"),
  )
  expect(matched.map(({ id }) => id)).toEqual(["c", null])
  expect(refused).toEqual([
    { line: 3, why: "The same workplace as line 2." },
    { line: 5, why: "The same total as line 4." },
  ])
})

for (const total of [
  "TOTAL",
  "Totals:",
  "All",
  "All workplaces",
  "Whole ballot",
  "The whole ballot",
  "Overall",
])
  test(`“${total}” is the whole ballot`, () => {
    expect(match(row(2, total)).matched[0]?.id).toBeNull()
  })

test("a workplace that is called All is that workplace", () => {
  const { matched } = matchNames([row(2, "All")], [place("x", "All")], "workplace")
  expect(matched[0]?.id).toBe("x")
})
