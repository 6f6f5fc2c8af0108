/** What the scrutineer counted on one question, in papers. */
export type QuestionFigures = { question: string; yes: number; no: number; spoiled: number }

/**
 * What the scrutineer reports for one ballot unit, in papers. `cast` is every paper returned, spoiled ones too. `entitled` is
 * null only where no line is drawn.
 */
export type UnitFigures = {
  unit: string
  entitled: number | null
  cast: number
  questions: readonly QuestionFigures[]
}

export type FigureProblemKey =
  | "no_question"
  | "not_whole"
  | "nobody_entitled"
  | "cast_above_entitled"
  | "does_not_add_up"
  | "not_one_unit"

/** Why figures are refused: which, by how many papers (0 where that has no meaning), and a sentence that says so. */
export type FigureProblem = {
  key: FigureProblemKey
  unit: string
  question: string | null
  by: number
  sentence: string
}
