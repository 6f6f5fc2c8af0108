const grouped = new Intl.NumberFormat("en-GB")

/** "6,069": a count as it is read. */
export const inFigures = (count: number) => grouped.format(count)
