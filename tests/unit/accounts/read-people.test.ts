import { expect, test } from "@playwright/test"
import { placePeople } from "@/lib/accounts/place-people"
import { readPeople } from "@/lib/accounts/read-people"

const nia = { name: "Nia Jones", email: "nia@example.org", workplace: "Leeds" }

for (const [how, typed] of [
  ["commas", "Nia Jones, nia@example.org, Leeds"],
  ["semicolons", "Nia Jones;nia@example.org;Leeds"],
  ["tabs, as a spreadsheet copies them", "Nia Jones\tnia@example.org\tLeeds"],
  ["the address first", "NIA@example.org, Nia Jones, Leeds"],
  ["a mail program’s way", "Nia Jones <nia@example.org>, Leeds"],
  ["quotes", '"Nia Jones","nia@example.org","Leeds"'],
  ["Windows’ ends of lines and a blank line", "\r\nNia Jones, nia@example.org, Leeds\r\n\r\n"],
] as const)
  test(`reads ${how}`, () => expect(readPeople(typed)).toMatchObject([nia]))

test("a workplace may be left out", () => {
  expect(readPeople("Nia Jones, nia@example.org")).toEqual([{ ...nia, line: 1, workplace: "" }])
})

test("a comma in a quoted name, and a semicolon between many on one line, are no new cells", () => {
  expect(readPeople('"Jones, Nia" <nia@example.org>; Rhys Price <rhys@example.org>')).toEqual([
    { line: 1, name: "Jones, Nia", email: "nia@example.org", workplace: "" },
    { line: 1, name: "Rhys Price", email: "rhys@example.org", workplace: "" },
  ])
})

test("headings say which column is which, and keep their line’s number", () => {
  const sheet = "Office\tSurname\tFirst name\tE-mail\nLeeds\tJones\tNia\tnia@example.org"
  expect(readPeople(sheet)).toEqual([{ ...nia, line: 2 }])
})

test("a line that gives nobody says why, and the others stand", () => {
  const read = readPeople(
    [
      "Nia Jones, nia@example.org",
      "",
      "Rhys Price",
      "Rhys Price, rhys@example",
      "rhys@example.org",
      "Nia J, Nia@Example.org",
    ].join("\n"),
  )
  expect(read.map(({ line, why }) => [line, why])).toEqual([
    [1, undefined],
    [3, "There is no email address on this line."],
    [4, "“rhys@example” is not a whole email address."],
    [5, "There is no name on this line: put it before the address."],
    [6, "The same address as on line 1."],
  ])
})

test("a broken quote stops nothing", () => {
  expect(readPeople('Nia "the rep Jones, nia@example.org\nRhys Price, rhys@example.org')).toHaveLength(2)
  expect(readPeople('"Nia Jones, nia@example.org')).toHaveLength(1)
})

test("a workplace is found however it is spelt in capitals, and one that is not there is said", () => {
  const places = [
    { id: "1", name: "Leeds Crown Court" },
    { id: "2", name: "York" },
  ]
  const placed = placePeople(
    readPeople(
      "Nia, nia@example.org, LEEDS  crown court\nRhys, rhys@example.org, Leeds Crown Ct\nAda, ada@example.org",
    ),
    places,
  )
  expect(placed.map(({ workplaceId, workplace, why }) => [workplaceId, workplace, why])).toEqual([
    ["1", "Leeds Crown Court", undefined],
    [
      undefined,
      "Leeds Crown Ct",
      "No workplace of the branch is called “Leeds Crown Ct”. Is it “Leeds Crown Court”?",
    ],
    [undefined, "", undefined],
  ])
})
