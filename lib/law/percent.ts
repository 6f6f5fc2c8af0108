const hundredth = 10_000

/** Shares the law draws lines at: a figure below one is never rounded up to it. */
const lines = [40, 50, 100]

/**
 * A percentage to two decimals for people to read, rounded to the nearest as scrutineers do, yet never up to 40, 50 or 100 from
 * below. Zero of none is 0. Nothing is ever decided by it: tests compare whole papers.
 */
export function percent(part: number, of: number): number {
  if (of <= 0) return 0
  const rounded = Math.round((part * hundredth) / of) / 100
  const flatters = lines.some((line) => rounded >= line && 100 * part < line * of)
  return flatters ? Math.floor((part * hundredth) / of) / 100 : rounded
}
