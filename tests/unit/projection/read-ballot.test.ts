import { expect, test } from "@playwright/test"
import { beliefs } from "@/lib/projection/priors"
import { readBallot } from "@/lib/projection/read-ballot"
import { exampleBallot, unitOf } from "./example"

const wrong: [string, unknown, string][] = [
  ["no object", null, "The ballot"],
  ["a day that is none", { ...exampleBallot(), opensOn: "2026-02-30" }, "opensOn"],
  ["closing before opening", { ...exampleBallot(), closesOn: "2026-10-01" }, "closesOn"],
  ["no units", { ...exampleBallot(), units: [] }, "units"],
  ["half a member", { ...exampleBallot(), units: [{ id: "a", entitled: 1.5 }] }, "units[0].entitled"],
  [
    "a pledge that is none",
    {
      ...exampleBallot(),
      units: [{ id: "a", entitled: 5, pledges: [{ pledge: "yes", day: "2026-10-06", members: 1 }] }],
    },
    "units[0].pledges[0].pledge",
  ],
  [
    "more pledges than members",
    { ...exampleBallot(), units: [unitOf("a", 5, null, { posted: 6 })], firstContacts: [] },
    "units[0].pledges",
  ],
  [
    "two units of one name",
    { ...exampleBallot(), units: [unitOf("a", 5, null), unitOf("a", 5, null)] },
    "units[1].id",
  ],
  [
    "a count of nowhere",
    { ...exampleBallot(), counts: [{ unit: "nowhere", day: "2026-10-10", cast: 1 }] },
    "counts[0].unit",
  ],
  [
    "a count to come",
    { ...exampleBallot(), counts: [{ unit: null, day: "2026-10-20", cast: 1 }] },
    "counts[0].day",
  ],
  [
    "more posted than spoken to",
    { ...exampleBallot(), firstContacts: [{ unit: "w0", day: "2026-10-10", members: 1, posted: 2 }] },
    "firstContacts[0].posted",
  ],
  [
    "a belief without a spread",
    { ...exampleBallot(), beliefs: { ...beliefs, posted: { mean: 2, sd: 0 } } },
    "beliefs.posted.sd",
  ],
  ["a curve above one", { ...exampleBallot(), curves: [[[0.5, 1.2]]] }, "curves[0][0][1]"],
]

for (const [name, input, field] of wrong)
  test(`refuses ${name} by name`, () => {
    const read = readBallot(input)
    expect("problem" in read ? read.problem : "").toMatch(
      new RegExp(`^${field.replaceAll("[", "\\[").replaceAll(".", "\\.")}: `),
    )
  })

test("takes a ballot with nothing but what must be there", () => {
  const read = readBallot({
    opensOn: "2026-10-05",
    closesOn: "2026-11-02",
    asOf: "2026-10-06",
    units: [{ id: "a", entitled: 5 }],
  })
  expect("ballot" in read).toBe(true)
})
