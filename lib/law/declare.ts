import { checkFigures } from "./check-figures"
import type { FigureProblem, UnitFigures } from "./figures"
import type { DeclaredBallot, UnitOutcome } from "./outcome"
import { outcomeOf } from "./outcome-of"

/**
 * The outcome of each ballot unit from the scrutineer’s figures, in papers, or every reason why they cannot be declared. Only
 * units pass or fail: an aggregated ballot is one unit, and its branches have no outcome (TULRCA 1992 sections 226, 228, 228A
 * and 231).
 */
export function declare(
  ballot: DeclaredBallot,
  units: readonly UnitFigures[],
): { outcomes: UnitOutcome[] } | { problems: FigureProblem[] } {
  const { turnout_line, support_line } = ballot.rules
  const needsEntitled =
    turnout_line.value !== null || (support_line.value !== null && ballot.inImportantServices)
  const problems = [
    ...notOneUnit(ballot, units),
    ...units.flatMap((figures) => checkFigures(figures, needsEntitled)),
  ]
  return problems.length > 0 ? { problems } : { outcomes: units.map((figures) => outcomeOf(figures, ballot)) }
}

function notOneUnit({ aggregation }: DeclaredBallot, units: readonly UnitFigures[]): FigureProblem[] {
  const isRight = aggregation === "aggregated" ? units.length === 1 : units.length > 0
  if (isRight) return []
  const sentence =
    aggregation === "aggregated"
      ? "This ballot is one count: give one set of figures for all of it, not one for each branch or employer."
      : "Give the figures of at least one employer or workplace."
  return [{ key: "not_one_unit", unit: "", question: null, by: 0, sentence }]
}
