import { expect, test } from "@playwright/test"
import { rowChecker } from "@/lib/imports/check-row"
import { guessColumns } from "@/lib/imports/guess-columns"
import { readEmail } from "@/lib/imports/read-email"
import { readPhone } from "@/lib/imports/read-phone"
import { splitName } from "@/lib/imports/split-name"

function check(headings: string, row: string, more: { branch?: string; employer?: string } = {}) {
  const names = headings.split(",")
  const mapping = guessColumns(names)
  const checker = rowChecker({ headings: names, mapping, branch: null, employer: null, ...more })
  return checker(row.split(","))
}

for (const [cell, phone] of [
  ["07700 900123", "+447700900123"],
  ["7700900123", "+447700900123"],
  ["+44 (0)7700 900123", "+447700900123"],
  ["0044 7700-900123", "+447700900123"],
  ["447700900123", "+447700900123"],
  ["07700 900123 (home)", "+447700900123"],
  ["Tel: 01978 123456", "+441978123456"],
  ["0141 496 0123 / 07700 900123", "+441414960123"],
  ["+353 86 123 4567", "+353861234567"],
] as const) {
  test(`reads the phone ${cell}`, () => expect(readPhone(cell)).toEqual({ value: phone }))
}

test("says why a phone cannot be rung, and nothing of a cell that says nothing", () => {
  expect(readPhone("0770090012")).toEqual({ problem: "not a number that can be rung" })
  expect(readPhone("123")).toEqual({ problem: "too short" })
  expect(readPhone("4.47701E+11")).toEqual({ problem: "shortened by the spreadsheet" })
  for (const cell of ["", "N/A", "none", "-", "0"]) expect(readPhone(cell)).toBeNull()
})

test("reads an email, and refuses what is not one", () => {
  expect(readEmail("Bethan Rowlands <bethan@example.org>")).toEqual({ value: "bethan@example.org" })
  expect(readEmail("x@y; tom@example.org")).toEqual({ value: "tom@example.org" })
  expect(readEmail("tom@example")).toEqual({ problem: "not an email address" })
  expect(readEmail("not known")).toBeNull()
})

for (const [name, firstName, lastName] of [
  ["Bethan Rowlands", "Bethan", "Rowlands"],
  ["Rowlands, Ms Bethan Mai", "Bethan Mai", "Rowlands"],
  ["Dr Jan van der Berg", "Jan", "van der Berg"],
  ["Dafydd ap Gwilym", "Dafydd", "ap Gwilym"],
  ["Cher", "", "Cher"],
] as const) {
  test(`splits ${name}`, () => expect(splitName(name)).toEqual({ firstName, lastName }))
}

test("takes the mobile before the landline, and the landline when the mobile is spoilt", () => {
  const headings = "Number,Name,Tel (home),Mobile"
  expect(check(headings, "1,Tom Ash,01978 123456,07700 900123").phone).toBe("+447700900123")
  const spoilt = check(headings, "1,Tom Ash,01978 123456,0770")
  expect(spoilt).toMatchObject({ phone: "+441978123456", refused: null })
  expect(spoilt.left_out).toEqual(["Phone “0770” is too short."])
})

test("a spoilt detail is left out and changes nothing; an empty one says there is none", () => {
  expect(check("Number,Name,Mobile,Email", "1,Tom Ash,0770,x@")).toMatchObject({ phone: null, email: null })
  expect(check("Number,Name,Mobile,Email", "1,Tom Ash,,")).toMatchObject({
    phone: "",
    email: "",
    left_out: [],
  })
  expect(check("Number,Name", "1,Tom Ash")).toMatchObject({ phone: null, email: null, grade: null })
})

test("says why a row cannot be used", () => {
  const refused = (row: string) => check("Number,Name,Branch", row).refused
  expect(refused(",Tom Ash,Marches")).toBe("No membership number.")
  expect(refused("1,,Marches")).toBe("No name.")
  expect(refused("1,Ash,Tom,Marches")).toMatch(/^The line has 4 cells and there are 3 headings/)
  expect(refused("1,Ren\ufffde,Marches")).toBe("Full name has characters that cannot be read.")
  expect(refused("1.23E+11,Tom Ash,Marches")).toMatch(/shortened the membership number/)
})

test("the branch and employer of a row that names none are those given for everybody", () => {
  const given = { branch: "Marches", employer: "Probation" }
  expect(check("Number,Name,Branch", "1,Tom Ash,  Gwent  North ", given)).toMatchObject({
    branch: "Gwent North",
    employer: "Probation",
  })
  expect(check("Number,Name,Branch", "1,Tom Ash,", given).branch).toBe("Marches")
})

test("uses the name somebody is known by", () => {
  const row = check("Number,Forename,Surname,Known as", "'0012,Elizabeth,Ash,Beth")
  expect(row).toMatchObject({ number: "0012", first_name: "Beth", last_name: "Ash" })
})
