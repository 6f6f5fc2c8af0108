/** What one row of last ballot's turnout may be about; a row about none of them is the whole ballot's. */
export const groupings = ["workplace", "employer", "branch"] as const
export type Grouping = (typeof groupings)[number]

export const groupingLabel: Record<Grouping, string> = {
  workplace: "Workplaces",
  employer: "Employers",
  branch: "Branches",
}

/** Of a file with last ballot's turnout, in megabytes and in rows. */
export const largestFile = 10
export const mostRows = 50_000

/** A row of the file that can be used, once its name is known to be somebody's. */
export type TurnoutRow = {
  line: number
  /** Empty when the file has no column of names, and its one row is the whole ballot's. */
  name: string
  /** What else the row says of where it is; empty when it says nothing. */
  branch: string
  employer: string
  entitled: number
  cast: number
  /** The file gave a percentage, and the papers were worked out from it. */
  isWorkedOut: boolean
}
