import type { FigureProblem, QuestionFigures, UnitFigures } from "./figures"
import { likelySlip } from "./likely-slip"
import { said } from "./said"

/**
 * What is wrong with a unit’s figures under TULRCA 1992 section 231; nothing when they can be declared. On each question yes, no
 * and spoiled papers together must be the papers cast, and no more papers can be cast than members are entitled.
 */
export function checkFigures(figures: UnitFigures, needsEntitled: boolean): FigureProblem[] {
  const { unit, questions } = figures
  const unreadable = notWhole(figures)
  if (unreadable.length > 0) return unreadable
  if (questions.length === 0) {
    const sentence = "Give the figures of at least one question."
    return [{ key: "no_question", unit, question: null, by: 0, sentence }]
  }
  return [
    ...entitledProblems(figures, needsEntitled),
    ...questions.flatMap((one) => sumProblem(figures, one)),
  ]
}

function notWhole({ unit, entitled, cast, questions }: UnitFigures): FigureProblem[] {
  const numbers: [string, string | null, number][] = [
    ["The number entitled", null, entitled ?? 0],
    ["The number of papers cast", null, cast],
    ...questions.flatMap(({ question, yes, no, spoiled }): [string, string | null, number][] => [
      [`Yes to “${question}”`, question, yes],
      [`No to “${question}”`, question, no],
      [`Spoiled papers on “${question}”`, question, spoiled],
    ]),
  ]
  return numbers
    .filter(([, , number]) => !Number.isSafeInteger(number) || number < 0)
    .map(([what, question, number]) => {
      const sentence = `${what} must be a whole number of papers, not ${number}.`
      return { key: "not_whole", unit, question, by: 0, sentence }
    })
}

function entitledProblems({ unit, entitled, cast }: UnitFigures, needsEntitled: boolean): FigureProblem[] {
  const problem = { unit, question: null }
  if (entitled === null ? needsEntitled : entitled === 0) {
    const sentence = "Say how many were entitled to vote: there must be at least one."
    return [{ ...problem, key: "nobody_entitled", by: 0, sentence }]
  }
  if (entitled === null || cast <= entitled) return []
  const by = cast - entitled
  const sentence = `${said(cast)} papers cast is ${said(by)} more than the ${said(entitled)} entitled to vote. Check both against the scrutineer’s report.`
  return [{ ...problem, key: "cast_above_entitled", by, sentence }]
}

function sumProblem({ unit, entitled, cast }: UnitFigures, figures: QuestionFigures): FigureProblem[] {
  const { question, yes, no, spoiled } = figures
  const sum = yes + no + spoiled
  const by = Math.abs(sum - cast)
  if (by === 0) return []
  const sentences = [
    `On “${question}”, ${said(yes)} yes, ${said(no)} no and ${said(spoiled)} spoiled make ${said(sum)} papers.`,
    `That is ${said(by)} ${sum > cast ? "more" : "fewer"} than the ${said(cast)} cast.`,
    likelySlip({ ...figures, cast, entitled }) ?? "Check each figure against the scrutineer’s report.",
  ]
  return [{ key: "does_not_add_up", unit, question, by, sentence: sentences.join(" ") }]
}
