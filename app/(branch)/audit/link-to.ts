import type { ActFilter } from "@/lib/audit/filter"

/** The address of the acts seen another way, from the newest. */
export function linkTo(filter: ActFilter, change: Partial<ActFilter> & { before?: string }): string {
  const { before = "", ...narrowed } = { ...filter, ...change }
  const params = new URLSearchParams(Object.entries(narrowed).filter(([, value]) => value))
  if (before) params.set("before", before)
  return `/audit?${params}`
}
