export const verdicts = ["passed", "failed", "unclear"] as const
export type Verdict = (typeof verdicts)[number]

export const verdictLabel: Record<Verdict, string> = {
  passed: "Passed",
  failed: "Failed",
  unclear: "Not settled",
}

/** What the figures of one question come to, for a page to show. */
export type SaidQuestion = {
  question: string
  yes: number
  no: number
  spoiled: number
  /** Null in a ballot that no law rules and for which the union has set no line: there is nothing to pass. */
  verdict: Verdict | null
  /** Each test that applied, in a sentence. */
  sentences: string[]
  /** "90.12%", of papers that say yes or no, and of all cast. */
  yesOfValid: string
  yesOfCast: string
  noOfValid: string
  noOfCast: string
}

/** What the figures of one ballot unit come to, for a page to show. */
export type SaidUnit = {
  id: string
  name: string
  /** Null where it is not known, or not to be told. */
  entitled: number | null
  cast: number
  turnout: { verdict: Verdict; sentence: string; percent: string; needed: number } | null
  /** What the law asks to be stated in so many words. */
  statements: string[]
  questions: SaidQuestion[]
}

/** What would be declared: the same form sent again with this mark declares it. */
export type Checked = {
  mark: string
  units: SaidUnit[]
  /** Where the scrutineer’s number entitled is not the roll’s. */
  differences: string[]
  /** How many pasted lines were put into the form, where any were. */
  read: number
}
