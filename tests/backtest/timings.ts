import { project } from "@/lib/projection/project"
import { Random } from "./random"
import { markdown } from "./report"
import { scenarioOf } from "./scenario"
import { run, seenOn, type TrueUnit } from "./simulator"

/** Median time of one projection, on the machine that wrote this. */
export function timings(): string {
  const sizes = [
    { units: 300, members: 50_000, limit: 50 },
    { units: 2000, members: 600_000, limit: 400 },
  ]
  return markdown(
    ["workplaces", "members", "counts", "median ms", "least ms", "target ms"],
    sizes.flatMap(({ units, members, limit }) => {
      const ballot = largeBallot(units, members)
      return (["total", "by unit"] as const).map((regime) => {
        const seen = seenOn(ballot, 20, regime)
        const times = Array.from({ length: 9 }, () => {
          const start = performance.now()
          project(seen)
          return performance.now() - start
        }).sort((a, b) => a - b)
        return [
          String(units),
          String(members),
          regime,
          (times[4] ?? 0).toFixed(0),
          (times[0] ?? 0).toFixed(0),
          String(limit),
        ]
      })
    }),
  )
}

function largeBallot(count: number, members: number) {
  const random = new Random(7)
  const scenario = { ...scenarioOf("ordinary", random), reach: 0.4 }
  const units = Array.from({ length: count }, (_, i): TrueUnit => {
    const entitled = Math.max(5, Math.round((members / count) * Math.exp(0.8 * random.normal() - 0.32)))
    const cast = random.binomial(entitled, 0.5)
    return { id: `u${i}`, entitled, cast, previous: { entitled, cast: random.binomial(entitled, 0.48) } }
  })
  return run(units, scenario, { opensOn: "2026-10-05", length: 28 }, random)
}
