import type { QuestionFigures, UnitFigures } from "./figures"
import { majorityTest } from "./majority-test"
import type { DeclaredBallot, QuestionOutcome, TestOutcome, UnitOutcome, Verdict } from "./outcome"
import { percent } from "./percent"
import { supportTest, turnoutTest } from "./share-tests"

type Ruled = Pick<DeclaredBallot, "rules" | "inImportantServices">

/** What figures that add up come to for one ballot unit: turnout once, majority and support on each question. */
export function outcomeOf({ unit, entitled, cast, questions }: UnitFigures, ruled: Ruled): UnitOutcome {
  const turnout = entitled === null ? null : turnoutTest(entitled, cast, ruled.rules.turnout_line)
  return {
    unit,
    entitled,
    cast,
    turnout,
    turnoutPercent: entitled === null ? null : percent(cast, entitled),
    questions: questions.map((figures) => questionOutcome(figures, { entitled, cast, turnout }, ruled)),
  }
}

function questionOutcome(
  figures: QuestionFigures,
  { entitled, cast, turnout }: Pick<UnitOutcome, "entitled" | "cast" | "turnout">,
  { rules, inImportantServices }: Ruled,
): QuestionOutcome {
  const { yes, no } = figures
  const majority = majorityTest(figures, rules.spoiled_papers)
  const support =
    entitled === null || !inImportantServices ? null : supportTest(entitled, yes, rules.support_line)
  return {
    ...figures,
    majority,
    isKnifeEdge: 2 * yes > cast !== yes > no,
    support,
    percentages: percentages(figures, cast, entitled),
    verdict: together([turnout, majority, support]),
  }
}

/** One failure fails the question; otherwise one doubt leaves it in doubt. */
function together(tests: (TestOutcome | null)[]): Verdict {
  const verdicts = tests.flatMap((test) => (test ? [test.verdict] : []))
  if (verdicts.includes("failed")) return "failed"
  return verdicts.includes("unclear") ? "unclear" : "passed"
}

function percentages({ yes, no, spoiled }: QuestionFigures, cast: number, entitled: number | null) {
  return {
    yesOfValid: percent(yes, yes + no),
    noOfValid: percent(no, yes + no),
    yesOfCast: percent(yes, cast),
    noOfCast: percent(no, cast),
    spoiledOfCast: percent(spoiled, cast),
    yesOfEntitled: entitled === null ? null : percent(yes, entitled),
  }
}
