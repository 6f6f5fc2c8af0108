import type { GroupedBallot } from "@/lib/projection/grouped-ballot"
import { project } from "@/lib/projection/project"

/** How long each of so many projections takes, in ms by the clock: on a busy machine longer than its own. */
export function projecting(ballot: GroupedBallot, times: number): number[] {
  return Array.from({ length: times }, () => {
    const startedAt = performance.now()
    project(ballot)
    return performance.now() - startedAt
  })
}
