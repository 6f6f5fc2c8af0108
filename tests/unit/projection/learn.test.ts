import { expect, test } from "@playwright/test"
import { learn } from "@/lib/projection/learn"
import { beliefs } from "@/lib/projection/priors"
import { project } from "@/lib/projection/project"
import { Random } from "../../backtest/random"
import { type ScenarioName, scenarioOf } from "../../backtest/scenario"
import { type RunBallot, run, seenOn, type TrueUnit } from "../../backtest/simulator"

/** Three ballots of one made-up union, whose reps go on hearing what they hear. */
function threeBallots(name: ScenarioName, seed: number) {
  const random = new Random(seed)
  const scenario = { ...scenarioOf(name, random), reach: 0.5 }
  const level = random.between(0.4, 0.6)
  const units = () =>
    Array.from({ length: 60 }, (_, i): TrueUnit => {
      const entitled = 40 + Math.floor(120 * random.uniform())
      const share = Math.min(0.9, Math.max(0.1, level + 0.1 * random.normal()))
      const before = Math.min(0.9, Math.max(0.1, share + 0.05 * random.normal()))
      const previous = { entitled, cast: random.binomial(entitled, before) }
      return { id: `u${i}`, entitled, cast: random.binomial(entitled, share), previous }
    })
  const held = () => run(units(), scenario, { opensOn: "2026-10-05", length: 28 }, random)
  return { past: [held(), held()], next: held() }
}

const castIn = (ballot: RunBallot) => ballot.units.reduce((sum, unit) => sum + unit.cast, 0)
const byUnit = (ballot: RunBallot) => ballot.units.map(({ id, cast }) => ({ unit: id, cast }))

const learntFrom = (past: readonly RunBallot[]) =>
  past.reduce((before, ballot) => learn(seenOn(ballot, 28, "none"), byUnit(ballot), before), beliefs)

/** Mean miss of the stated quantiles, in papers (pinball loss). */
function miss(quantiles: Record<string, number>, truth: number) {
  const losses = Object.entries(quantiles).map(([share, papers]) => {
    const over = truth - papers
    return over >= 0 ? Number(share) * over : (Number(share) - 1) * over
  })
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

for (const name of ["ordinary", "optimistic reps"] as const) {
  test(`with ${name}, two ballots behind it make the third’s projection better`, () => {
    let [before, after] = [0, 0]
    for (let seed = 900; seed < 905; seed++) {
      const { past, next } = threeBallots(name, seed)
      const seen = seenOn(next, 18, "none")
      const taught = { ...seen, beliefs: learntFrom(past) }
      before += miss(project(seen).whole.quantiles, castIn(next))
      after += miss(project(taught).whole.quantiles, castIn(next))
    }
    expect(after).toBeLessThan(before)
  })
}

test("where claims of having posted did not come true, they are believed less the next time", () => {
  const { past } = threeBallots("optimistic reps", 31)
  const learnt = learntFrom(past)
  expect(learnt.posted.mean).toBeLessThan(beliefs.posted.mean - 0.3)
  expect(learnt.posted.sd).toBeLessThan(beliefs.posted.sd)
})

test("one total of an aggregated ballot moves beliefs less than every unit’s result", () => {
  const { past } = threeBallots("optimistic reps", 31)
  const [ballot] = past
  if (!ballot) throw new Error("no ballot")
  const closed = seenOn(ballot, 28, "none")
  const total = learn(closed, [{ unit: null, cast: castIn(ballot) }], beliefs)
  const units = learn(closed, byUnit(ballot), beliefs)
  expect(total.posted.sd).toBeGreaterThanOrEqual(units.posted.sd)
  for (const learnt of [total, units])
    for (const [name, { mean, sd }] of Object.entries(learnt)) {
      expect(Number.isFinite(mean), name).toBe(true)
      expect(sd, name).toBeGreaterThan(0.19)
    }
})

test("no result teaches nothing, and the same ballot always the same", () => {
  const { past } = threeBallots("ordinary", 5)
  const [ballot] = past
  if (!ballot) throw new Error("no ballot")
  const closed = seenOn(ballot, 28, "none")
  expect(learn(closed, [], beliefs)).toEqual(beliefs)
  expect(learn(closed, byUnit(ballot), beliefs)).toEqual(learn(closed, byUnit(ballot).reverse(), beliefs))
})
