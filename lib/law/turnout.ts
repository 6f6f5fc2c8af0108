import type { Fraction } from "./rule-values"

const half: Fraction = { part: 1, whole: 2 }

/**
 * The line: at least half of those entitled must vote, TULRCA 1992 s.226(2)(a)(iia).
 * Spoiled papers are cast (s.297A). Whole papers only: a rounded percentage is never compared.
 */
export function reachesLine(entitled: number, cast: number, { part, whole } = half): boolean {
  return whole * cast >= part * entitled
}

/** The fewest papers that reach the line. */
export function line(entitled: number, { part, whole } = half): number {
  return Math.ceil((part * entitled) / whole)
}

/** Papers still needed to reach the line. */
export function votesNeeded(entitled: number, cast: number, share = half): number {
  return Math.max(0, line(entitled, share) - cast)
}

/** A whole per cent, rounded down, so that 100% means everyone and 50% means half. */
export function wholePercent(part: number, of: number): number {
  return of > 0 ? Math.floor((part * 100) / of) : 0
}
