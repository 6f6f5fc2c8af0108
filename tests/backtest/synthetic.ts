import { expit, logit } from "@/lib/projection/normal"
import { Random } from "./random"
import { type ScenarioName, scenarioOf } from "./scenario"
import { type RunBallot, run, type TrueUnit } from "./simulator"
import type { Window } from "./voters"

/** A made-up ballot: 6 to 200 workplaces of log-normal size, a long-tailed shift since the last, three in ten the first. */
export function syntheticBallot(seed: number, name: ScenarioName, most = 9000): RunBallot {
  const random = new Random(seed)
  return run(unitsOf(random, most), scenarioOf(name, random), windowOf(random), random)
}

export function windowOf(random: Random): Window {
  const length = Math.round(random.pick([21, 21, 28, 28, 35, 42, 56]) + random.between(-2, 2))
  const opens = 20_000 + Math.floor(random.between(0, 700))
  return { opensOn: new Date(opens * 86_400_000).toISOString().slice(0, 10), length }
}

function unitsOf(random: Random, most: number): TrueUnit[] {
  const wanted = Math.round(Math.exp(random.between(Math.log(6), Math.log(200))))
  const typical = Math.exp(random.between(Math.log(25), Math.log(150)))
  const first = random.uniform() < 0.3
  const level = logit(0.49) + 0.38 * random.normal()
  const shift = 0.27 * random.longTailed()
  const bySize = -0.12 * random.uniform()
  const units: TrueUnit[] = []
  let all = 0
  for (let i = 0; i < wanted && all < most; i++) {
    const entitled = Math.max(5, Math.round(typical * Math.exp(0.9 * random.normal())))
    all += entitled
    const lasting = bySize * Math.log(entitled / typical) + 0.35 * random.normal()
    const was = expit(level + lasting + 0.2 * random.normal())
    const is = expit(level + shift + lasting + 0.2 * random.normal())
    const before = Math.max(5, Math.round(entitled * Math.exp(0.08 * random.normal())))
    const previous = first ? null : { entitled: before, cast: random.binomial(before, was) }
    units.push({ id: `u${i}`, entitled, previous, cast: random.binomial(entitled, is) })
  }
  return units
}
