import type { ReturnCount } from "./grouped-ballot"

/** The counts that stand, oldest first: of one day the last given, and none that a later, lower one puts right. */
export function standingCounts(counts: readonly ReturnCount[]): ReturnCount[] {
  const byUnit = new Map<string | null, Map<string, ReturnCount>>()
  for (const count of counts) {
    const days = byUnit.get(count.unit) ?? new Map<string, ReturnCount>()
    byUnit.set(count.unit, days.set(count.day, count))
  }
  return [...byUnit.values()].flatMap((days) => rising([...days.values()])).sort(byDayAndUnit)
}

function rising(counts: readonly ReturnCount[]): ReturnCount[] {
  let least = Number.POSITIVE_INFINITY
  const kept: ReturnCount[] = []
  for (const count of [...counts].sort(byDayAndUnit).reverse()) {
    if (count.cast > least) continue
    least = count.cast
    kept.push(count)
  }
  return kept
}

function byDayAndUnit(a: ReturnCount, b: ReturnCount): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return (a.unit ?? "") < (b.unit ?? "") ? -1 : 1
}
