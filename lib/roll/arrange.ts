import type { Tally } from "./tally"

/** One row of people taken together: a workplace or a branch. */
type Group = Tally & { name: string }

export const arrangements = [
  "not-asked",
  "not-arrived",
  "will-post",
  "says-posted",
  "entitled",
  "coverage",
  "quiet",
  "name",
] as const
export type Arrangement = (typeof arrangements)[number]

const byName = (a: Group, b: Group) => a.name.localeCompare(b.name, "en-GB")
const lastAttempt = ({ lastAttemptAt }: Group) => lastAttemptAt?.getTime() ?? 0

/** What each order puts first: what there is most to do about. */
const orders: Record<Arrangement, (a: Group, b: Group) => number> = {
  "not-asked": (a, b) => b.notAsked - a.notAsked,
  "not-arrived": (a, b) => b.notArrived - a.notArrived,
  "will-post": (a, b) => b.willPost - a.willPost,
  "says-posted": (a, b) => b.posted - a.posted,
  entitled: (a, b) => b.entitled - a.entitled,
  coverage: (a, b) => a.spokenTo * b.entitled - b.spokenTo * a.entitled,
  quiet: (a, b) => lastAttempt(a) - lastAttempt(b),
  name: byName,
}

/** The rows in the order asked for; equals stand by name. */
export function arrange<Row extends Group>(rows: readonly Row[], by: Arrangement): Row[] {
  return [...rows].sort((a, b) => orders[by](a, b) || byName(a, b))
}

/** An order named in an address; anything else is the usual one. */
export function readArrangement(asked: string | undefined): Arrangement {
  return arrangements.find((known) => known === asked) ?? "not-asked"
}
