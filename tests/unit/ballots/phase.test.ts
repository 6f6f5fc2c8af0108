import { expect, test } from "@playwright/test"
import { daysLeft } from "@/lib/ballots/days-left"
import { phaseOf } from "@/lib/ballots/phase"
import { momentAt } from "@/lib/dates"
import { ballotForm } from "@/tests/support/ballot-form"

const ballot = {
  opensAt: momentAt("2026-10-12T09:00"),
  closesAt: momentAt("2026-11-13T12:00"),
  lastSafePostingOn: "2026-11-09",
}

const moments = [
  ["2026-10-12T08:59", "preparing"],
  ["2026-10-12T09:00", "open"],
  ["2026-11-09T23:59", "open"],
  ["2026-11-10T00:00", "last_posting"],
  ["2026-11-13T11:59", "last_posting"],
  ["2026-11-13T12:00", "closed"],
  ["2027-01-01T00:00", "closed"],
] as const

for (const [local, phase] of moments) {
  test(`at ${local} the ballot is ${phase}`, () => {
    expect(phaseOf(ballot, momentAt(local))).toBe(phase)
  })
}

test("a day ends at midnight in London, summer time included", () => {
  const summer = {
    opensAt: momentAt("2026-06-01T09:00"),
    closesAt: momentAt("2026-07-01T12:00"),
    lastSafePostingOn: "2026-06-25",
  }
  expect(phaseOf(summer, new Date("2026-06-25T22:59Z"))).toBe("open")
  expect(phaseOf(summer, new Date("2026-06-25T23:00Z"))).toBe("last_posting")
})

const days = [
  ["2026-11-02T09:00", 7],
  ["2026-11-08T23:59", 1],
  ["2026-11-09T00:00", 0],
  ["2026-11-09T23:59", 0],
  ["2026-11-12T12:00", 0],
  ["2026-10-24T12:00", 16],
] as const

for (const [local, left] of days) {
  test(`at ${local} there are ${left} days left to post`, () => {
    expect(daysLeft(momentAt(local), ballot.lastSafePostingOn)).toBe(left)
  })
}

test("where nothing is posted, no day before the last is too late", () => {
  const closesAt = "2027-10-29T12:00"
  const posted = ballotForm({ kind: "indicative", closesAt, lastSafePostingOn: "" })
  expect(posted.lastSafePostingOn).toBe("2027-10-25")
  const electronic = ballotForm({ kind: "indicative", method: "electronic", closesAt, lastSafePostingOn: "" })
  expect(electronic.lastSafePostingOn).toBe("2027-10-29")
  expect(phaseOf(electronic, momentAt("2027-10-29T11:59"))).toBe("open")
})
