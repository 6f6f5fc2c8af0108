import { project } from "@/lib/projection/project"
import { largeBallot, largeSizes } from "./large-ballot"
import { markdown } from "./report"
import { seenOn } from "./simulator"

/** Median time of one projection, on the machine that wrote this. */
export function timings(): string {
  return markdown(
    ["workplaces", "members", "counts", "median ms", "least ms", "target ms"],
    largeSizes.flatMap(({ workplaces, members, limit }) => {
      const ballot = largeBallot({ workplaces, members })
      return (["total", "by unit"] as const).map((regime) => {
        const seen = seenOn(ballot, 20, regime)
        const times = Array.from({ length: 9 }, () => {
          const start = performance.now()
          project(seen)
          return performance.now() - start
        }).sort((a, b) => a - b)
        const [median, least] = [times[4] ?? 0, times[0] ?? 0].map((ms) => ms.toFixed(0))
        return [String(workplaces), String(members), regime, median ?? "", least ?? "", String(limit)]
      })
    }),
  )
}
