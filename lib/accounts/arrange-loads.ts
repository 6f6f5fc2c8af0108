import type { Load } from "./load-queries"

export const loadOrders = ["name", "to-ask", "asked", "last"] as const
export type LoadOrder = (typeof loadOrders)[number]

/** Reps in the order asked for. `last` begins with those heard of longest ago, for a kind word rather than a rebuke. */
export function arrangeLoads(loads: readonly Load[], order: LoadOrder): Load[] {
  const at = (load: Load) => load.lastEntryAt?.getTime() ?? 0
  const by: Record<LoadOrder, (one: Load, other: Load) => number> = {
    name: () => 0,
    "to-ask": (one, other) => other.toAsk - one.toAsk,
    asked: (one, other) => other.askedThisWeek - one.askedThisWeek,
    last: (one, other) => at(one) - at(other),
  }
  return [...loads].sort(by[order])
}
