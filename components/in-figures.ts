let grouped: Intl.NumberFormat | undefined

/** "6,069": a count as it is read. */
export function inFigures(count: number): string {
  // The platform’s format takes long to load, and the list on a phone seldom needs it.
  if (Number.isInteger(count) && Math.abs(count) < 1000) return String(count)
  grouped ??= new Intl.NumberFormat("en-GB")
  return grouped.format(count)
}
