import { expect, test } from "@playwright/test"
import { regimes } from "../../backtest/cases"
import { seenOn } from "../../backtest/simulator"
import { syntheticBallot } from "../../backtest/synthetic"
import { Dressing, emptyScores, scoreCase } from "../../backtest/trial"

// Fixed seeds, so this moves only with the model; `npm run backtest` is the judgement, this the guard.
const storedCrps = 4.05

test("on forty made-up ballots nine truths in ten are inside nine intervals in ten", () => {
  const row = { whole: emptyScores(), units: emptyScores() }
  for (let i = 0; i < 40; i++) {
    const ballot = syntheticBallot(31_000 + i, "ordinary", 800)
    const day = Math.round((0.5 + 0.11 * (i % 5)) * ballot.window.length)
    const cast = new Map(ballot.units.map((unit) => [unit.id, unit.cast]))
    const seen = seenOn(ballot, day, regimes[i % 3] ?? "none")
    scoreCase({ key: "gate", ballot: seen, cast }, new Dressing(), row)
  }
  expect(row.whole.model.coverage(90)).toBeGreaterThanOrEqual(0.84)
  expect(row.whole.model.crps).toBeLessThan(storedCrps * 1.03)
})
