import { largeBallot, largeSizes } from "./large-ballot"
import { projecting } from "./projecting"
import { markdown } from "./report"
import { seenOn } from "./simulator"

/** How long one projection takes once warm, on the machine that wrote this. */
export function timings(): string {
  return markdown(
    ["workplaces", "members", "counts", "median ms", "least ms", "target ms"],
    largeSizes.flatMap(({ workplaces, members, limit }) => {
      const ballot = largeBallot({ workplaces, members })
      return (["total", "by unit"] as const).map((regime) => {
        const times = projecting(seenOn(ballot, 20, regime), 31)
          .slice(10)
          .sort((a, b) => a - b)
        const [median = "", least = ""] = [times[10] ?? 0, times[0] ?? 0].map((ms) => ms.toFixed(0))
        return [String(workplaces), String(members), regime, median, least, String(limit)]
      })
    }),
  )
}
