import { expect, test } from "@playwright/test"
import { findIn } from "@/lib/members/find-in"

const members = [
  { firstName: "Siân", lastName: "O’Connor", workplace: "Mold" },
  { firstName: "Zoë", lastName: "Ŵyn-Jones", workplace: "Wrexham, Regent Street" },
  { firstName: "Tom", lastName: "Mould", workplace: "Wrexham, Regent Street" },
]

const cases: [string, string[]][] = [
  ["sian", ["Siân"]],
  ["OCONNOR", ["Siân"]],
  ["o'connor", ["Siân"]],
  ["wyn", ["Zoë"]],
  ["regent tom", ["Tom"]],
  ["mo", ["Siân", "Tom"]],
  ["", ["Siân", "Zoë", "Tom"]],
  ["nobody", []],
]

for (const [words, found] of cases) {
  test(`“${words}” finds ${found.join(", ") || "nobody"}`, () => {
    expect(findIn(members, words).map(({ firstName }) => firstName)).toEqual(found)
  })
}
