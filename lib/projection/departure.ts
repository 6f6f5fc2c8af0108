/** How far a real return curve strays from the form at a moment, in log-odds: most where little or nearly all is in. */
export function departureSd(shareIn: number): number {
  return 0.14 + 0.4 * (2 * shareIn - 1) ** 2
}

/** A unit's own curve against the whole ballot's. */
export const unitDeparture = 0.2

/** Departures fade over the delivery days between two counts: 0.8 a week. */
export function departureCorrelation(daysBetween: number): number {
  return 0.8 ** (Math.abs(daysBetween) / 5)
}
