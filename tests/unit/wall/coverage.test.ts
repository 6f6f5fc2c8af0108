import { expect, test } from "@playwright/test"
import { together } from "@/lib/roll/tally"
import { coverageByEmployer, coverageByRep } from "@/lib/wall/coverage"
import type { WallPlace } from "@/lib/wall/queries"

const [carys, dewi] = [
  { id: "c", name: "Carys" },
  { id: "d", name: "Dewi" },
]

function place(
  name: string,
  employer: string,
  reps: WallPlace["reps"],
  counted: [number, number, number],
): WallPlace {
  const [entitled, spokenTo, attempts] = counted
  const shown = { ...together([]), entitled, spokenTo, attempts }
  return { id: name, name, employerId: employer, employer, reps, entitled, shown }
}

const places = [
  place("Mold", "Wales", [dewi], [20, 5, 9]),
  place("Wrexham", "Wales", [dewi, carys], [10, 10, 12]),
  place("Oswestry", "England", [], [8, 0, 0]),
  place("Ludlow", "England", [carys], [0, 0, 0]),
]

test("a member of a workplace with two reps counts for both, and one of none for nobody yet; by name", () => {
  expect(coverageByRep(places)).toEqual([
    { id: "c", name: "Carys", members: 10, spokenTo: 10, attempts: 12 },
    { id: "d", name: "Dewi", members: 30, spokenTo: 15, attempts: 21 },
    { id: "none", name: "No rep yet", members: 8, spokenTo: 0, attempts: 0 },
  ])
})

test("by employer everybody counts once", () => {
  expect(coverageByEmployer(places)).toEqual([
    { id: "England", name: "England", members: 8, spokenTo: 0, attempts: 0 },
    { id: "Wales", name: "Wales", members: 30, spokenTo: 15, attempts: 21 },
  ])
})
