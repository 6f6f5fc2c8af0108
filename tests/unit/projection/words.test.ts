import { expect, test } from "@playwright/test"
import { deliveryClock } from "@/lib/projection/delivery-clock"
import { reachOf, worthAtTheLine } from "@/lib/projection/near-the-line"
import { neededFor } from "@/lib/projection/needed"
import { project } from "@/lib/projection/project"
import { tooLittleToGoOn } from "@/lib/projection/rests-on"
import { chanceInWords, projectionSentence } from "@/lib/projection/sentence"
import { exampleBallot, total, unitOf } from "./example"

test("a chance is said in tenths, and certainty only when it is certain", () => {
  expect([0, 0.01, 0.07, 0.43, 0.94, 0.97, 1].map(chanceInWords)).toEqual([
    "No chance",
    "Almost no chance",
    "About 1 in 10",
    "About 4 in 10",
    "About 9 in 10",
    "Almost certain",
    "Certain",
  ])
})

test("the sentence gives a range and a chance", () => {
  const whole = { mean: 490, sd: 30, quantiles: { "0.1": 462, "0.9": 528 }, chance: 0.38 }
  expect(projectionSentence({ entitled: 1000, whole })).toBe("Probably 46–53%. About 4 in 10 to pass.")
})

test("it says what it rests on", () => {
  expect(project(exampleBallot()).restsOn).toEqual([
    "last ballot",
    "400 conversations",
    "no count from the scrutineer yet",
  ])
  expect(project(exampleBallot({ counts: [total(420)] })).restsOn[2]).toBe(
    "the scrutineer’s count of 16 October",
  )
})

test("under 30 conversations, no last ballot and no count are too little", () => {
  const bare = exampleBallot({ units: [unitOf("a", 300, null, { posted: 29 })] })
  expect(tooLittleToGoOn(bare)).toBe(true)
  expect(tooLittleToGoOn({ ...bare, units: [unitOf("a", 300, null, { posted: 30 })] })).toBe(false)
  expect(tooLittleToGoOn({ ...bare, counts: [total(10)] })).toBe(false)
  expect(tooLittleToGoOn({ ...bare, units: [unitOf("a", 300, 100)] })).toBe(false)
})

test("it warns of claims that never arrived, a count nobody expected and a unit too good", () => {
  const claims = exampleBallot({
    asOf: "2026-10-26",
    units: [unitOf("a", 400, 190, { posted: 200 }, "2026-10-09")],
    counts: [total(120, "2026-10-26")],
    firstContacts: [],
  })
  expect(project(claims).warnings.join()).toContain("200 members said they had posted in good time")
  expect(project(exampleBallot({ counts: [total(1100)] })).warnings.join()).toContain(
    "higher than was thought possible",
  )
  const answers = { posted: 8, will_post: 12, undecided: 20, wont: 20 }
  const good = exampleBallot({
    units: [
      unitOf("a", 200, 90, { posted: 60 }),
      unitOf("b", 200, 90, answers),
      unitOf("c", 200, 90, answers),
    ],
    firstContacts: [],
  })
  expect(project(good).warnings).toEqual([expect.stringContaining("60 of 60 asked at a")])
  expect(project(exampleBallot()).warnings).toEqual([])
})

test("it says what would make it better than even, and nothing when it is", () => {
  const ballot = exampleBallot({ counts: [total(330)] })
  const projection = { ...project(ballot) }
  const behind = {
    ...projection,
    whole: { ...projection.whole, mean: 560, chance: 0.2, quantiles: { "0.1": 500, "0.5": 560 } },
  }
  const needed = neededFor("even", behind, deliveryClock(ballot), ballot.asOf)
  expect(needed).toMatchObject({ papers: 68, papersADay: Math.ceil(68 / (needed?.postingDays ?? 1)) })
  expect(needed?.conversationsADay.fewest).toBeLessThan(needed?.conversationsADay.most ?? 0)
  expect(
    neededFor(
      "even",
      { ...behind, whole: { ...behind.whole, chance: 0.6 } },
      deliveryClock(ballot),
      ballot.asOf,
    ),
  ).toBeNull()
})

test("a conversation is worth most near the line, and nothing once it is too late to post", () => {
  const unit = (cast: number) => {
    const ballot = exampleBallot({ units: [unitOf("a", 400, cast)], firstContacts: [] })
    const [only] = project(ballot).units
    return only ? worthAtTheLine(only, 200) : 0
  }
  expect(unit(200)).toBeGreaterThan(unit(60))
  expect(unit(200)).toBeGreaterThan(unit(350))
  expect(project(exampleBallot({ asOf: "2026-11-01" })).units[0]?.worth).toBe(0)
  expect([0.95, 0.5, 0.05].map(reachOf)).toEqual(["safe", "within reach", "needs a miracle"])
})
