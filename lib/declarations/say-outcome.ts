import { mattersToTell } from "@/lib/law/matters"
import type { QuestionOutcome, UnitOutcome } from "@/lib/law/outcome"
import type { RuledBallot } from "./rules-of-ballot"
import { statements } from "./statements"
import type { SaidQuestion, SaidUnit } from "./terms"

/** A unit’s outcome as pages and notices say it. The number entitled is left out where the law does not ask for it. */
export function sayOutcome(outcome: UnitOutcome, name: string, ballot: RuledBallot): SaidUnit {
  const { unit, entitled, cast, turnout, turnoutPercent, questions } = outcome
  const isTold = mattersToTell(ballot.rules, ballot.inImportantServices).includes("entitled")
  return {
    ...{ id: unit, name, cast },
    entitled: isTold ? entitled : null,
    turnout: turnout && {
      ...{ verdict: turnout.verdict, sentence: turnout.sentence, needed: turnout.needed },
      percent: inPercent(turnoutPercent ?? 0),
    },
    statements: statements(outcome, ballot),
    questions: questions.map((question) => sayQuestion(question, isJudged(ballot))),
  }
}

/** No Act rules an indicative ballot: it passes or fails only where the union has set itself a line. */
function isJudged({ kind, rules }: RuledBallot): boolean {
  return kind === "statutory" || rules.turnout_line.value !== null
}

function sayQuestion(outcome: QuestionOutcome, isJudged: boolean): SaidQuestion {
  const { question, yes, no, spoiled, verdict, majority, support, percentages } = outcome
  return {
    ...{ question, yes, no, spoiled, verdict: isJudged ? verdict : null },
    sentences: [majority.sentence, ...(support ? [support.sentence] : [])],
    yesOfValid: inPercent(percentages.yesOfValid),
    yesOfCast: inPercent(percentages.yesOfCast),
    noOfValid: inPercent(percentages.noOfValid),
    noOfCast: inPercent(percentages.noOfCast),
  }
}

const inPercent = (value: number) => `${value.toFixed(2)}%`
