import { expect, test } from "@playwright/test"
import { guessColumns, isHomeAddress, isNeverTaken } from "@/lib/imports/guess-columns"

test("knows the names unions give their columns", () => {
  const guessed = (headings: string) => guessColumns(headings.split(", ")).map((column) => column ?? "-")
  expect(guessed("Membership No, Forename, Surname, Mobile, Tel (home), Work email, Branch Name")).toEqual([
    "number",
    "first_name",
    "last_name",
    "mobile",
    "phone",
    "email",
    "branch",
  ])
  expect(guessed("MEM_NO, Full Name, Home Email, Work Email, Region, Institution, Work Location")).toEqual([
    "number",
    "full_name",
    "email",
    "-",
    "branch",
    "employer",
    "workplace",
  ])
  expect(
    guessed("MemberID, FirstName, LastName, Name, Known As, Job Title, Employer Code, Employer"),
  ).toEqual(["number", "first_name", "last_name", "-", "known_as", "grade", "-", "employer"])
  expect(guessed("Branch, Region, Work Tel, Telephone, Mobile 1, Mobile 2, Branch Secretary")).toEqual([
    "branch",
    "-",
    "-",
    "phone",
    "mobile",
    "mobile",
    "-",
  ])
})

test("what addresses say, dates of birth, money and votes are never taken", () => {
  const never =
    "Date of Birth, DOB, NI Number, Subscription, Salary Band, Ethnicity, Town of birth, Address type, Postal vote"
  for (const heading of [...never.split(", "), "Voted", "Voting intention", "How would you vote?"]) {
    expect([heading, isNeverTaken(heading), isHomeAddress(heading)]).toEqual([heading, true, false])
    expect(guessColumns([heading])).toEqual([null])
  }
  for (const heading of ["Email address", "Work address", "Pay band", "Branch", "Workplace"])
    expect([heading, isNeverTaken(heading), isHomeAddress(heading)]).toEqual([heading, false, false])
})

test("a home address is known, to take one thing of it: that there is one", () => {
  const home = ["Address 1", "Home Address", "Postcode", "Home post code", "Town", "County"]
  expect(guessColumns(home)).toEqual(home.map(() => "address"))
  for (const heading of home) {
    expect([heading, isNeverTaken(heading), isHomeAddress(heading)]).toEqual([heading, true, true])
  }
})
