import { expect, test } from "@playwright/test"
import { filterParams, isNarrowed, picksMembers, readFilter } from "@/lib/wall/filter"

const id = "0198a2f0-0000-7000-8000-000000000001"

test("an address is read, and written again as it was", () => {
  const asked = { workplace: id, rep: "none", grade: "Senior officer", pledge: "unsaid", contact: "twice" }
  const { filter, dropped } = readFilter({ ...asked, followUp: "overdue", ballot: id, sheet: "2" })
  expect(filter).toEqual({ ...asked, followUp: "overdue" })
  expect(dropped).toEqual([])
  expect(filterParams(filter)).toEqual({ ...asked, followUp: "overdue" })
})

test("what cannot be read is left out, and said; what was left empty is not", () => {
  const { filter, dropped } = readFilter({
    pledge: "yes",
    rep: "Carys",
    contact: ["week", "never"],
    grade: "",
  })
  expect(filter).toEqual({})
  expect(isNarrowed(filter)).toBe(false)
  expect(dropped).toEqual([
    "“Carys” is no rep we know.",
    "“yes” is no pledge we know.",
    "“week,never” is no last contact we know.",
  ])
})

test("workplaces are seen whole while only places are chosen", () => {
  expect(picksMembers({ workplace: id, employer: id, rep: "none" })).toBe(false)
  expect(picksMembers({ rep: "none", grade: "Officer" })).toBe(true)
})
