import { Random } from "./random"
import { scenarioOf } from "./scenario"
import { type RunBallot, run, type TrueUnit } from "./simulator"

/** The sizes at which a projection is timed, and the most milliseconds it may take. */
export const largeSizes = [
  { workplaces: 300, members: 50_000, limit: 50 },
  { workplaces: 2000, members: 600_000, limit: 400 },
] as const

/** Four weeks long, the last ballot known everywhere, two in five members asked by the close. */
export function largeBallot({ workplaces, members }: { workplaces: number; members: number }): RunBallot {
  const random = new Random(7)
  const scenario = { ...scenarioOf("ordinary", random), reach: 0.4 }
  const typical = members / workplaces
  const units = Array.from({ length: workplaces }, (_, i): TrueUnit => {
    const entitled = Math.max(5, Math.round(typical * Math.exp(0.8 * random.normal() - 0.32)))
    const cast = random.binomial(entitled, 0.5)
    return { id: `u${i}`, entitled, cast, previous: { entitled, cast: random.binomial(entitled, 0.48) } }
  })
  return run(units, scenario, { opensOn: "2026-10-05", length: 28 }, random)
}
