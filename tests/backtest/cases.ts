import { Random } from "./random"
import { arrivalOf, ballots2018and2019, isWhole, realCurves, realPair } from "./real"
import { type ScenarioName, scenarioOf } from "./scenario"
import { type Regime, type RunBallot, run, seenOn } from "./simulator"
import { syntheticBallot, windowOf } from "./synthetic"
import type { Case } from "./trial"

export const checkpoints = [0.3, 0.5, 0.7, 0.85, 0.95]
export const regimes: Regime[] = ["none", "total", "by unit"]

/** A ballot as it stood at some checkpoints under every regime of counts. */
export function casesOf(ballot: RunBallot, parts: readonly number[]): Case[] {
  const cast = new Map(ballot.units.map((unit) => [unit.id, unit.cast]))
  return regimes.flatMap((regime) =>
    parts.map((part) => ({
      key: `${regime} ${part}`,
      ballot: seenOn(ballot, Math.round(part * ballot.window.length), regime),
      cast,
    })),
  )
}

export function syntheticCases(
  seed: number,
  name: ScenarioName,
  parts: readonly number[],
  most = 6000,
): Case[] {
  return casesOf(syntheticBallot(seed, name, most), parts)
}

/** Real sizes, real last turnouts, real finals and a real curve; only contacts and the mail are simulated. */
export function semiSynthetic(seed: number): RunBallot {
  const random = new Random(seed)
  const [older, newer] = ballots2018and2019
  const pair = seed % 2 === 0 ? realPair(older, newer) : realPair(newer, older)
  const wanted = Math.round(random.between(4, 16))
  const units = pair
    .map((unit) => ({ unit, order: random.uniform() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, wanted)
    .map(({ unit }) => unit)
  const scenario = { ...scenarioOf("ordinary", random), arrival: arrivalOf(random.pick(fullCurves())) }
  return run(units, scenario, windowOf(random), random)
}

let known: ReturnType<typeof realCurves> | undefined

function fullCurves() {
  known ??= realCurves().filter((curve) => (curve.counts.at(-1)?.cast ?? 0) > 2000 && isWhole(curve))
  return known
}
