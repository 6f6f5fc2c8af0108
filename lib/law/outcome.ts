import type { Aggregation } from "@/lib/ballots/terms"
import type { QuestionFigures } from "./figures"
import type { RulesInForce } from "./rule-in-force"

/** What has to be known of a ballot to say what its figures come to. */
export type DeclaredBallot = {
  aggregation: Aggregation
  rules: RulesInForce
  /** Whether most of those entitled normally work in important public services; it matters to the support test alone. */
  inImportantServices: boolean
}

/** `unclear` where two readings of the law give two answers, and nothing here can choose between them. */
export type Verdict = "passed" | "failed" | "unclear"

/** One legal test, in papers: what was had, the fewest that pass, and how many are short of it (0 when it is reached). */
export type TestOutcome = {
  verdict: Verdict
  had: number
  needed: number
  short: number
  sentence: string
  source: string
}

/** Percentages to two decimals, for people to read. `ofCast` counts spoiled papers, `ofValid` does not. */
export type QuestionPercentages = {
  yesOfValid: number
  noOfValid: number
  yesOfCast: number
  noOfCast: number
  spoiledOfCast: number
  yesOfEntitled: number | null
}

export type QuestionOutcome = QuestionFigures & {
  majority: TestOutcome
  /** True where counting spoiled papers changes whether yes has its majority. */
  isKnifeEdge: boolean
  support: TestOutcome | null
  percentages: QuestionPercentages
  /** All the tests of this question and of the ballot’s turnout together. */
  verdict: Verdict
}

export type UnitOutcome = {
  unit: string
  entitled: number | null
  cast: number
  /** Null where no line is drawn. */
  turnout: TestOutcome | null
  turnoutPercent: number | null
  questions: QuestionOutcome[]
}
