import type { GroupedBallot } from "@/lib/projection/grouped-ballot"
import { project } from "@/lib/projection/project"

/** Processor time in ms, of all threads, that each of so many projections takes: a busy machine stretches it less than the clock's. */
export function projecting(ballot: GroupedBallot, times: number): number[] {
  return Array.from({ length: times }, () => {
    const before = process.cpuUsage()
    project(ballot)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
}
