import { guessHeading, wordsOf } from "@/lib/imports/guess-columns"
import { type Grouping, groupings } from "./terms"

/** Where in a file each thing stands, by position. `turnout` may be papers or a percentage: its figures tell which. */
export type TurnoutColumns = {
  names: Partial<Record<Grouping, number>>
  entitled?: number
  cast?: number
  percentage?: number
  turnout?: number
}

/** Which column is what, from the headings. How people voted is in no column that is read. */
export function turnoutColumns(headings: readonly string[]): TurnoutColumns {
  const names: TurnoutColumns["names"] = {}
  const best: Partial<Record<Figure, { at: number; rank: number }>> = {}
  for (const [at, heading] of headings.entries()) {
    const guess = figureIn(heading)
    const grouping = guess ? undefined : groupingIn(heading)
    if (grouping) names[grouping] ??= at
    if (guess && guess.rank < (best[guess.figure]?.rank ?? Number.POSITIVE_INFINITY))
      best[guess.figure] = { at, rank: guess.rank }
  }
  return {
    names,
    entitled: best.entitled?.at,
    cast: best.cast?.at,
    percentage: best.percentage?.at,
    turnout: best.turnout?.at,
  }
}

/** Whether there is enough to tell a turnout from. */
export function tellTurnout({ entitled, cast, percentage, turnout }: TurnoutColumns): boolean {
  return entitled !== undefined && [cast, percentage, turnout].some((at) => at !== undefined)
}

type Figure = "entitled" | "cast" | "percentage" | "turnout"

function groupingIn(heading: string): Grouping | undefined {
  const guess = guessHeading(heading)
  return groupings.find((grouping) => grouping === guess?.column)
}

/** How people voted, and papers that are only some of those cast. */
const notTurnout =
  /^no( votes?)?$|\b(yes|against|favou?r|votes? (for|no)|valid|invalid|spoil(t|ed)|rejected|blank|abstain\w*|abstentions?|majority|threshold|line|needed)\b/

/** In the order tried; inside each, the most telling first. */
const known: [Figure, ...RegExp[]][] = [
  [
    "percentage",
    /\bturn ?out\b.*\bper ?cent(age)?\b|\bper ?cent(age)?\b.*\bturn ?out\b/,
    /\b(turn ?out|return|response) rate\b/,
    /\bper ?cent(age)?\b.*\b(cast|returned|returns?|voted|voting|responded)\b|\b(cast|returned|returns?|voted|voting|responded)\b.*\bper ?cent(age)?\b/,
    /^per ?cent(age)?$/,
  ],
  ["turnout", /^(total )?turn ?out$/],
  [
    "cast",
    /\b(votes?|papers?|ballots?) cast\b/,
    /\b(votes?|papers?|ballots?) (were )?(returned|received|back|in)\b|\bturn ?out\b/,
    /\b(returned|returns?|cast|voted|voting|votes|responses|responded)\b/,
  ],
  [
    "entitled",
    /\bentitled\b/,
    /\b(electorate|eligible|balloted)\b/,
    /\b(papers?|ballots?) (were )?(sent|issued|posted|distributed|des?patched|out)\b/,
    /^(number |no |total )?(of )?(members|membership|voters|roll)( in ballot)?$/,
  ],
]

function figureIn(heading: string): { figure: Figure; rank: number } | undefined {
  const words = wordsOf(heading.replaceAll("%", " percent "))
  if (notTurnout.test(words)) return undefined
  for (const [figure, ...patterns] of known) {
    if (figure !== "percentage" && /\bper ?cent/.test(words)) continue
    // "Number entitled to vote" is who could; "votes cast by those entitled" is who did.
    if (figure === "cast" && /\b(entitled|eligible)\b/.test(words) && !/\bcast\b/.test(words)) continue
    const rank = patterns.findIndex((pattern) => pattern.test(words))
    if (rank >= 0) return { figure, rank }
  }
}
